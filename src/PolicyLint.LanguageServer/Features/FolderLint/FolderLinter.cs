using System.Collections.Immutable;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Workspace;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Finds and lints all drafts in the folders open in the editor, as the command line would.</summary>
internal sealed class FolderLinter(DraftWorkspace workspace, TimeProvider time)
{
    /// <summary>Full paths, with <c>/</c>, of the drafts that a policy speaks of, in ordinal order.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="cancellation">Ends the search with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<string> Find(string folder, CancellationToken cancellation) =>
        FindDrafts(NewSession(folder), folder, cancellation).Select(draft => draft.Path);

    /// <summary>The files, one after the other as they are done; without findings, too.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="progress">Takes how many drafts are done, and of how many.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IEnumerable<LintedFile> Lint(string folder, Action<int, int> progress, CancellationToken cancellation)
    {
        var session = NewSession(folder);
        var drafts = FindDrafts(session, folder, cancellation);
        var done = 0;
        // One core is left to whoever goes on typing.
        foreach (var report in session.Run(drafts, Math.Max(1, Environment.ProcessorCount - 1), cancellation))
        {
            if (report.Channel is not null) progress(++done, drafts.Length);
            if (report.Path.StartsWith("builtin:", StringComparison.Ordinal)) continue;
            var path = Path.GetFullPath(report.Path, folder).Replace('\\', '/');
            yield return new LintedFile(path, report.Source, [.. report.Diagnostics.Where(IsShown)]);
        }
    }

    private static ImmutableArray<DiscoveredDraft> FindDrafts(LintSession session, string folder, CancellationToken cancellation) =>
        session.Find([folder], cancellation).Drafts.RemoveAll(draft => draft.Policy.Layers.IsEmpty);

    private LintSession NewSession(string folder)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return new LintSession(new SessionOptions(folder, ConfigPath: null, OnlyRules: [], today, DraftFile.DefaultMaxBytes));
    }

    private bool IsShown(Analysis.Diagnostic diagnostic) =>
        diagnostic.Suppression is null && diagnostic.Severity >= workspace.Settings.MinSeverity;
}
