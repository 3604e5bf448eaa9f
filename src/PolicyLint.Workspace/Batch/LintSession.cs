using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>One run over drafts on disk: finds them, their policies, and lints them.</summary>
public sealed class LintSession
{
    private readonly SessionOptions _options;
    private readonly PolicyLocator _locator;
    private readonly PolicyProvider _policies;

    /// <param name="options">What the run is asked for.</param>
    public LintSession(SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _locator = new PolicyLocator(options.WorkingDirectory, options.ConfigPath);
        _policies = new PolicyProvider(new PackStore(options.WithExamples), options);
    }

    /// <summary>The drafts under some paths.</summary>
    public Discovery Find(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var found = DraftDiscovery.Find(paths, _options.WorkingDirectory, _locator, cancellation);
        return found with { Problems = [.. found.Problems.Select(problem => problem with { Path = Show(problem.Path) })] };
    }

    /// <summary>
    /// Reports in the order of paths: one for each draft, and one for each policy file with something to tell. Nothing is held longer
    /// than it takes to hand it on.
    /// </summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="jobs">Drafts worked on at once.</param>
    /// <param name="cancellation">Ends the run.</param>
    public IEnumerable<FileReport> Run(ImmutableArray<DiscoveredDraft> drafts, int jobs, CancellationToken cancellation) =>
        Work(drafts, (draft, shown) => Lint(draft, shown, cancellation), report => report, report => report.Path, jobs, cancellation);

    /// <summary>Fixes drafts and reports on each, and on policy files, as <see cref="Run"/> does.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="options">What to fix, and whether to write it.</param>
    /// <param name="jobs">Drafts worked on at once.</param>
    /// <param name="cancellation">Ends the run between two files; one being written is finished.</param>
    public IEnumerable<FixReport> Fix(ImmutableArray<DiscoveredDraft> drafts, FixOptions options, int jobs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Work(drafts, (draft, shown) => Fix(draft, shown, options, cancellation), report => new FixReport(report, null, null, null), report => report.Left.Path, jobs, cancellation);
    }

    /// <summary>Writes the suppression of every finding of a rule on a line.</summary>
    /// <param name="path">The draft.</param>
    /// <param name="line">Zero-based number of the line.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Ends the run before the file is written.</param>
    /// <returns>What stood in the way, one line; null where the findings are suppressed now.</returns>
    public string? Suppress(string path, int line, string rule, string reason, CancellationToken cancellation)
    {
        var full = FullPath.Of(path, _options.WorkingDirectory);
        if (!File.Exists(full)) return "There is no such file.";
        var (open, problem) = Open(new DiscoveredDraft(full, FolderOf(path)), cancellation);
        if (open is null) return problem;
        var (text, complaint) = LineSuppression.Write(open, line, rule, reason, cancellation);
        return text is null ? complaint : SafeFileWriter.Write(full, open.Bytes, SourceTextEncoder.Encode(text.Content, open.Text.Encoding, open.Text.HasBom));
    }

    private IEnumerable<T> Work<T>(
        ImmutableArray<DiscoveredDraft> drafts,
        Func<DiscoveredDraft, string, T> work,
        Func<FileReport, T> wrap,
        Func<T, string> pathOf,
        int jobs,
        CancellationToken cancellation)
    {
        var ordered = drafts.Select(draft => (Draft: draft, Shown: Show(draft.Path))).OrderBy(item => item.Shown, StringComparer.Ordinal).ToArray();
        var policyReports = new Queue<FileReport>(ReportPolicies(drafts));
        foreach (var report in OrderedParallel.Select(ordered, item => work(item.Draft, item.Shown), jobs, cancellation))
        {
            while (policyReports.TryPeek(out var next) && string.CompareOrdinal(next.Path, pathOf(report)) < 0) yield return wrap(policyReports.Dequeue());
            yield return report;
        }

        while (policyReports.TryDequeue(out var left)) yield return wrap(left);
    }

    /// <summary>Those of some ids that no policy of the drafts knows, each with the near one.</summary>
    public IEnumerable<string> FindUnknownRules(ImmutableArray<DiscoveredDraft> drafts, ImmutableArray<string> ids)
    {
        if (ids.IsEmpty) return [];
        var folders = drafts.IsEmpty ? [_locator.ForFolder(_options.WorkingDirectory)] : drafts.Select(draft => draft.Policy).Distinct();
        var known = folders.SelectMany(folder => _policies.PacksOf(folder)).SelectMany(pack => pack.Rules).Select(rule => rule.Id).Distinct().ToList();
        return ids.Where(id => !known.Contains(id, StringComparer.OrdinalIgnoreCase))
            .Select(id => $"there is no rule {id} in the policy of these drafts{NearMiss.Suggest(id, known)}");
    }

    /// <summary>The packs in force for a folder or a file.</summary>
    public ImmutableArray<Pack> PacksFor(string path) => _policies.PacksOf(FolderOf(path));

    /// <summary>The policy in force for a folder or a file; null where there is neither.</summary>
    public Policy? PolicyFor(string path)
    {
        var full = FullPath.Of(path, _options.WorkingDirectory);
        if (!Path.Exists(full)) return null;
        var folder = FolderOf(path);
        return _policies.For(folder, folder.For(folder.RelativePathOf(full)));
    }

    /// <summary>What holds for a draft and where that was decided; null where there is no such file or it cannot be read.</summary>
    public FileExplanation? Explain(string path)
    {
        var full = FullPath.Of(path, _options.WorkingDirectory);
        if (!File.Exists(full)) return null;
        var folder = FolderOf(path);
        if (Open(new DiscoveredDraft(full, folder), CancellationToken.None).Draft is not { } open) return null;
        var listed = Find([Path.GetDirectoryName(full) ?? full], CancellationToken.None).Drafts.Any(found => found.Path == full);
        return new FileExplanation(
            Show(full),
            PostFactsReader.Read(open.Draft, open.Policy, open.Request),
            [.. folder.Layers.Select(layer => Show(layer.File.Path))],
            [.. _policies.PacksOf(folder).Select(pack => pack.Manifest.Name)],
            [.. open.Policy.RulesInForce],
            IsIgnored: !listed);
    }

    /// <summary>Lints one draft.</summary>
    public FileReport Lint(DiscoveredDraft found, CancellationToken cancellation) => Lint(found, Show(found.Path), cancellation);

    /// <summary>Takes a draft into a measurement of voices.</summary>
    /// <returns>Why it could not be read, one line; null where it could.</returns>
    public string? Measure(DiscoveredDraft found, VoiceMeter meter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meter);
        var (open, problem) = Open(found, cancellation);
        if (open is null) return problem;
        meter.Add(open.Draft, open.Policy, cancellation);
        return null;
    }

    private FileReport Lint(DiscoveredDraft found, string shown, CancellationToken cancellation)
    {
        var (open, problem) = Open(found, cancellation);
        if (open is null) return new FileReport(shown, null, SourceText.From(""), [ToolDiagnostics.Unreadable(problem)]);
        var result = Linter.Lint(open.Draft, open.Policy, open.Request, cancellation);
        return new FileReport(shown, open.Draft.Channel, open.Draft.Source, result.Diagnostics);
    }

    private FixReport Fix(DiscoveredDraft found, string shown, FixOptions options, CancellationToken cancellation)
    {
        var (open, problem) = Open(found, cancellation);
        if (open is null) return new FixReport(new FileReport(shown, null, SourceText.From(""), [ToolDiagnostics.Unreadable(problem)]), null, null, null);
        var result = FixEngine.Run(open.Draft, open.Policy, open.Request, options.Selection, cancellation);
        var complaint = result.HasChanged && options.IsWriting
            ? SafeFileWriter.Write(open.Path, open.Bytes, SourceTextEncoder.Encode(result.After.Draft.Source.Content, open.Text.Encoding, open.Text.HasBom))
            : null;
        // What could not be written is still to be fixed.
        var left = complaint is null ? result.After : result.Before;
        return new FixReport(new FileReport(shown, left.Draft.Channel, left.Draft.Source, left.Diagnostics), result, open.Text, complaint);
    }

    private (OpenDraft? Draft, string Problem) Open(DiscoveredDraft found, CancellationToken cancellation)
    {
        var file = DraftFile.Read(found.Path, _options.MaxFileSize);
        if (!file.Succeeded) return (null, file.Problem);
        var decoded = SourceTextDecoder.Decode(file.Bytes);
        if (!decoded.Succeeded) return (null, decoded.Failure.Message);
        var relative = found.Policy.RelativePathOf(found.Path);
        var settings = found.Policy.For(relative);
        var draft = DraftReader.Read(SourceText.From(decoded.Text.Content), DraftOptions.For(found.Path, settings, found.Policy.Defaults), cancellation);
        return (new OpenDraft(found.Path, file.Bytes, decoded.Text, draft, _policies.For(found.Policy, settings), new LintRequest(relative, _options.Today)), "");
    }

    private FolderPolicy FolderOf(string path)
    {
        var full = FullPath.Of(path, _options.WorkingDirectory);
        return Directory.Exists(full) ? _locator.ForFolder(full) : _locator.ForFile(full);
    }

    /// <summary>What there is to tell of policy files and packs, by path. Compiles every policy, since phrases are read only then.</summary>
    private IEnumerable<FileReport> ReportPolicies(ImmutableArray<DiscoveredDraft> drafts)
    {
        var problems = new List<PolicyProblem>();
        var seen = new HashSet<(FolderPolicy, PathSettings)>();
        foreach (var draft in drafts)
        {
            var settings = draft.Policy.For(draft.Policy.RelativePathOf(draft.Path));
            if (!seen.Add((draft.Policy, settings))) continue;
            problems.AddRange(_policies.ProblemsOf(draft.Policy));
            problems.AddRange(_policies.For(draft.Policy, settings).Problems);
        }

        if (drafts.IsEmpty) problems.AddRange(_policies.ProblemsOf(_locator.ForFolder(_options.WorkingDirectory)));
        return problems.Distinct().GroupBy(problem => problem.Path).Select(file => new FileReport(
            file.Key.StartsWith("builtin:", StringComparison.Ordinal) ? file.Key : Show(file.Key),
            null,
            file.First().Text,
            [.. file.OrderBy(problem => problem.Span).Select(ToolDiagnostics.FromProblem)])).OrderBy(report => report.Path, StringComparer.Ordinal);
    }

    private string Show(string path) =>
        FullPath.Relative(FullPath.Of(path, _options.WorkingDirectory), FullPath.Of(_options.WorkingDirectory, _options.WorkingDirectory)).ToString();
}
