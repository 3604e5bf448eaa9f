using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

internal sealed record DidChangeConfigurationParams(JsonElement? Settings);

internal sealed record ConfigurationItem(string Section);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

internal sealed record FileEvent(string Uri, int Type);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record WorkspaceFoldersChange(WorkspaceFolder[]? Added, WorkspaceFolder[]? Removed);

internal sealed record Registration(string Id, string Method, WatchedFilesOptions? RegisterOptions);

internal sealed record WatchedFilesOptions(FileSystemWatcher[] Watchers);

internal sealed record FileSystemWatcher(string GlobPattern);

internal sealed record ExecuteCommandParams(string Command, JsonElement[]? Arguments, JsonElement? WorkDoneToken);

internal sealed record ProgressCancelParams(JsonElement Token);

/// <summary>The three forms that a progress report has: <c>begin</c>, <c>report</c>, <c>end</c>.</summary>
internal sealed record ProgressValue(string Kind)
{
    public string? Title { get; init; }

    public string? Message { get; init; }

    public bool? Cancellable { get; init; }

    public int? Percentage { get; init; }
}
