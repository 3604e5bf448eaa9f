using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Reads and writes the protocol's messages without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(EmptyParams))]
[JsonSerializable(typeof(SetTraceParams))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(TextDocumentParams))]
[JsonSerializable(typeof(PublishedDiagnostic[]))]
[JsonSerializable(typeof(DidChangeConfigurationParams))]
[JsonSerializable(typeof(ConfigurationItem[]))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(DidChangeWorkspaceFoldersParams))]
[JsonSerializable(typeof(Registration[]))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(ProgressCancelParams))]
[JsonSerializable(typeof(ProgressValue))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(CodeAction[]))]
[JsonSerializable(typeof(TextDocumentPositionParams))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(CompletionItem[]))]
[JsonSerializable(typeof(Location[]))]
[JsonSerializable(typeof(DocumentLink[]))]
[JsonSerializable(typeof(RulePageParams))]
[JsonSerializable(typeof(RulePageResult))]
[JsonSerializable(typeof(RuleEntry[]))]
[JsonSerializable(typeof(StatusResult))]
[JsonSerializable(typeof(LintFolderResult))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonElement?))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(int?))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
