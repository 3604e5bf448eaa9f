using PolicyLint.LanguageServer.Documents;
using PolicyLint.LanguageServer.Features;

namespace PolicyLint.LanguageServer.Protocol;

/// <inheritdoc cref="ILifecycle"/>
internal sealed class LifecycleHandler(ServerSession session) : ILifecycle
{
    private const int Incremental = 2;

    /// <inheritdoc/>
    public async Task<InitializeResult> InitializeAsync(InitializeParams parameters)
    {
        session.Enter(ServerState.Running);
        session.Capabilities = parameters.Capabilities ?? session.Capabilities;
        session.Log.IsTracing = parameters.Trace is "messages" or "verbose";
        if (parameters.ProcessId is { } parent) ParentWatch.Start(parent, session.Exit);
        var folders = parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is { } root ? [root] : []);
        var begin = new ProgressValue("begin") { Title = "PolicyLint", Message = "Reading the policy" };
        if (parameters.WorkDoneToken is { } token) await session.Client.ProgressAsync(token, begin).ConfigureAwait(false);
        session.Workspace.SetFolders([.. folders.Select(DocumentUri.ToPath).OfType<string>().Where(Path.IsPathFullyQualified)]);
        if (parameters.WorkDoneToken is { } begun) await session.Client.ProgressAsync(begun, new ProgressValue("end")).ConfigureAwait(false);
        return new InitializeResult(Offer(), new ServerInfo("policylint", session.Version));
    }

    /// <inheritdoc/>
    public void Initialized(EmptyParams parameters) => _ = SettleInAsync();

    /// <inheritdoc/>
    public Task<EmptyParams?> ShutdownAsync()
    {
        session.Enter(ServerState.ShutDown);
        return Task.FromResult<EmptyParams?>(null);
    }

    /// <inheritdoc/>
    public void Exit() => session.Exit();

    /// <inheritdoc/>
    public void SetTrace(SetTraceParams parameters) => session.Log.IsTracing = parameters.Value is "messages" or "verbose";

    private static ServerCapabilities Offer() => new()
    {
        TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, Incremental, new SaveOptions(IncludeText: false)),
        CodeActionProvider = new CodeActionOptions([ActionKinds.QuickFix, ActionKinds.FixAll, ActionKinds.Refactor]),
        HoverProvider = true,
        CodeLensProvider = new CodeLensOptions(ResolveProvider: false),
        CompletionProvider = new CompletionOptions([":", " ", "[", ",", "-"]),
        DefinitionProvider = true,
        DocumentLinkProvider = new DocumentLinkOptions(ResolveProvider: false),
        ExecuteCommandProvider = new ExecuteCommandOptions([FolderLintCommand.Name]),
        Workspace = new WorkspaceServerCapabilities(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true)),
    };

    /// <summary>What may be asked of the editor only after <c>initialized</c>.</summary>
    private async Task SettleInAsync()
    {
        var workspace = session.Capabilities.Workspace;
        session.Log.Tell(LogLevel.Info, $"policylint {session.Version} is ready.");
        var wanted = new List<Registration>();
        if (workspace?.DidChangeWatchedFiles?.DynamicRegistration == true)
            wanted.Add(new Registration("policy-files", "workspace/didChangeWatchedFiles", WatchedFiles.Options));
        if (workspace?.DidChangeConfiguration?.DynamicRegistration == true)
            wanted.Add(new Registration("settings", "workspace/didChangeConfiguration", null));
        if (wanted.Count > 0) await session.Client.RegisterAsync([.. wanted], CancellationToken.None).ConfigureAwait(false);
        await SettingsReader.ApplyAsync(session, null).ConfigureAwait(false);
    }
}
