using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

internal sealed record InitializeParams
{
    public int? ProcessId { get; init; }

    public string? RootUri { get; init; }

    public WorkspaceFolder[]? WorkspaceFolders { get; init; }

    public ClientCapabilities? Capabilities { get; init; }

    public string? Trace { get; init; }

    public JsonElement? WorkDoneToken { get; init; }
}

/// <summary>What of the editor's abilities we ask for; everything else in its answer is passed over.</summary>
internal sealed record ClientCapabilities(WorkspaceClientCapabilities? Workspace, WindowClientCapabilities? Window);

internal sealed record WorkspaceClientCapabilities(
    bool? Configuration,
    DynamicCapability? DidChangeConfiguration,
    DynamicCapability? DidChangeWatchedFiles,
    WorkspaceEditCapability? WorkspaceEdit,
    RefreshCapability? CodeLens);

internal sealed record DynamicCapability(bool? DynamicRegistration);

internal sealed record WorkspaceEditCapability(bool? SnippetEditSupport);

internal sealed record RefreshCapability(bool? RefreshSupport);

internal sealed record WindowClientCapabilities(bool? WorkDoneProgress);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; init; } = "utf-16";

    public required TextDocumentSyncOptions TextDocumentSync { get; init; }

    public CodeActionOptions? CodeActionProvider { get; init; }

    public bool? HoverProvider { get; init; }

    public CodeLensOptions? CodeLensProvider { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public bool? DefinitionProvider { get; init; }

    public DocumentLinkOptions? DocumentLinkProvider { get; init; }

    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    public WorkspaceServerCapabilities? Workspace { get; init; }
}

internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, SaveOptions Save);

internal sealed record SaveOptions(bool IncludeText);

internal sealed record CodeActionOptions(string[] CodeActionKinds);

internal sealed record CodeLensOptions(bool ResolveProvider);

internal sealed record CompletionOptions(string[] TriggerCharacters);

internal sealed record DocumentLinkOptions(bool ResolveProvider);

internal sealed record ExecuteCommandOptions(string[] Commands);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersOptions WorkspaceFolders);

internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);

internal sealed record SetTraceParams(string? Value);

internal sealed record LogMessageParams(int Type, string Message);
