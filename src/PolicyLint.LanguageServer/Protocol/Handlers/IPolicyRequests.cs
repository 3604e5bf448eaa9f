using PolyType;
using StreamJsonRpc;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Requests of our own, for views that editors do not have by themselves; described in <c>docs/protocol.md</c>.</summary>
[JsonRpcContract, GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface IPolicyRequests
{
    [JsonRpcMethod("policylint/rulePage", UseSingleObjectParameterDeserialization = true)]
    Task<RulePageResult> RulePageAsync(RulePageParams parameters);

    [JsonRpcMethod("policylint/rules", UseSingleObjectParameterDeserialization = true)]
    Task<RuleEntry[]> RulesAsync(TextDocumentParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("policylint/status", UseSingleObjectParameterDeserialization = true)]
    Task<StatusResult> StatusAsync(TextDocumentParams parameters, CancellationToken cancellationToken);

    [JsonRpcMethod("policylint/drafts")]
    Task<string[]> DraftsAsync(CancellationToken cancellationToken);
}
