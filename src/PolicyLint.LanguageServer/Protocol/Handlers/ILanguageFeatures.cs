using PolyType;
using StreamJsonRpc;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the editor asks about a document.</summary>
[JsonRpcContract, GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface ILanguageFeatures
{
    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    Task<CodeAction[]> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    Task<Hover?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/codeLens", UseSingleObjectParameterDeserialization = true)]
    Task<CodeLens[]> CodeLensAsync(TextDocumentParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    Task<CompletionItem[]> CompletionAsync(TextDocumentPositionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    Task<Location[]> DefinitionAsync(TextDocumentPositionParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("textDocument/documentLink", UseSingleObjectParameterDeserialization = true)]
    Task<DocumentLink[]> DocumentLinkAsync(TextDocumentParams parameters, CancellationToken cancellationToken);
}
