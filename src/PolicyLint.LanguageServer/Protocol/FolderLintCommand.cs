using System.Collections.Concurrent;
using System.Text.Json;
using PolicyLint.Analysis;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.LanguageServer.Features;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>
/// The command that lints whole folders: shows findings of files that are not open, tells how far it is, and can be stopped. The
/// documents that are open have their findings already.
/// </summary>
internal sealed class FolderLintCommand(ServerSession session, FolderLinter linter) : IDisposable
{
    /// <summary>The command's name.</summary>
    public const string Name = "policylint.lintFolder";

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _number;

    /// <summary>Lints the folder whose URI is the first argument, else all that are open.</summary>
    public async Task<LintFolderResult> RunAsync(ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        var folders = FoldersOf(parameters.Arguments);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var token = await BeginProgressAsync(parameters.WorkDoneToken, stop).ConfigureAwait(false);
        try
        {
            return await LintInTurnAsync(folders, token, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            if (token is { } shown)
            {
                _running.TryRemove(shown.GetRawText(), out _);
                await session.Client.ProgressAsync(shown, new ProgressValue("end")).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Stops the run with a progress token.</summary>
    public void Cancel(JsonElement token)
    {
        if (_running.TryGetValue(token.GetRawText(), out var stop)) stop.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<LintFolderResult> LintInTurnAsync(IReadOnlyList<string> folders, JsonElement? token, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => LintAsync(folders, token, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<LintFolderResult> LintAsync(IReadOnlyList<string> folders, JsonElement? token, CancellationToken cancellation)
    {
        var counts = new int[(int)Severity.Error + 1];
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var files = 0;
        var percentage = 0;
        foreach (var folder in folders)
        {
            foreach (var file in linter.Lint(folder, Report, cancellation))
            {
                files++;
                foreach (var diagnostic in file.Diagnostics) counts[(int)diagnostic.Severity]++;
                if (session.Workspace.FindByPath(file.Path) is not null) continue;
                var uri = DocumentUri.FromPath(file.Path);
                if (file.Diagnostics.IsEmpty && !_shown.Contains(uri)) continue;
                if (!file.Diagnostics.IsEmpty) shown.Add(uri);
                await session.Client.PublishAsync(uri, null, ToProtocol.Diagnostics(uri, file.Text, file.Diagnostics)).ConfigureAwait(false);
            }
        }

        // Files that are gone since the last run.
        foreach (var stale in _shown.Except(shown).ToList()) await session.Client.PublishAsync(stale, null, []).ConfigureAwait(false);
        _shown.Clear();
        _shown.UnionWith(shown);
        return new LintFolderResult(files, Of(Severity.Error), Of(Severity.Warning), Of(Severity.Information), Of(Severity.Hint));

        int Of(Severity severity) => counts[(int)severity];

        void Report(int done, int total)
        {
            var now = done * 100 / Math.Max(total, 1);
            if (token is not { } shownAs || now == percentage) return;
            percentage = now;
            _ = session.Client.ProgressAsync(shownAs, new ProgressValue("report") { Percentage = now, Message = $"{done} of {total} drafts" });
        }
    }

    /// <summary>Begins a progress display: the editor's own, or one of ours where it can show one.</summary>
    private async Task<JsonElement?> BeginProgressAsync(JsonElement? given, CancellationTokenSource stop)
    {
        var token = given;
        if (token is null && session.Capabilities.Window?.WorkDoneProgress == true)
        {
            token = JsonSerializer.SerializeToElement($"policylint-{Interlocked.Increment(ref _number)}", ProtocolJson.Default.String);
            await session.Client.CreateProgressAsync(token.Value, stop.Token).ConfigureAwait(false);
        }

        if (token is not { } shown) return null;
        _running[shown.GetRawText()] = stop;
        var begin = new ProgressValue("begin") { Title = "Linting drafts", Cancellable = true, Percentage = 0 };
        await session.Client.ProgressAsync(shown, begin).ConfigureAwait(false);
        return shown;
    }

    private IReadOnlyList<string> FoldersOf(JsonElement[]? arguments)
    {
        if (arguments is not [{ ValueKind: JsonValueKind.String } first, ..]) return session.Workspace.Folders;
        var folder = first.GetString() ?? "";
        return DocumentUri.ToPath(folder) is { } path && Directory.Exists(path) ? [path] : throw ProtocolErrors.Unknown($"There is no folder {folder}.");
    }
}
