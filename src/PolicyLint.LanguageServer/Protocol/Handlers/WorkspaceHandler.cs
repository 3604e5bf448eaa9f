using PolicyLint.LanguageServer.Documents;

namespace PolicyLint.LanguageServer.Protocol;

/// <inheritdoc cref="IWorkspaceMessages"/>
internal sealed class WorkspaceHandler(ServerSession session, FolderLintCommand lintFolder) : IWorkspaceMessages
{
    /// <inheritdoc/>
    public void DidChangeConfiguration(DidChangeConfigurationParams parameters) => _ = SettingsReader.ApplyAsync(session, parameters.Settings);

    /// <inheritdoc/>
    public void DidChangeWatchedFiles(DidChangeWatchedFilesParams parameters)
    {
        session.Log.Trace($"{parameters.Changes.Length} watched files changed; the policies are read anew.");
        session.Workspace.Reload();
        session.RefreshLenses();
    }

    /// <inheritdoc/>
    public void DidChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters)
    {
        var removed = Paths(parameters.Event.Removed).ToHashSet(StringComparer.Ordinal);
        var left = session.Workspace.Folders.Where(folder => !removed.Contains(folder));
        session.Workspace.SetFolders([.. left.Union(Paths(parameters.Event.Added), StringComparer.Ordinal)]);
        session.RefreshLenses();
    }

    /// <inheritdoc/>
    public Task<LintFolderResult> ExecuteCommandAsync(ExecuteCommandParams parameters, CancellationToken cancellationToken) =>
        parameters.Command == FolderLintCommand.Name
            ? lintFolder.RunAsync(parameters, cancellationToken)
            : throw ProtocolErrors.Unknown($"There is no command {parameters.Command}.");

    /// <inheritdoc/>
    public void CancelProgress(ProgressCancelParams parameters) => lintFolder.Cancel(parameters.Token);

    private static IEnumerable<string> Paths(WorkspaceFolder[]? folders) =>
        (folders ?? []).Select(folder => DocumentUri.ToPath(folder.Uri)).OfType<string>().Where(Path.IsPathFullyQualified);
}
