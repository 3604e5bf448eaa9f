using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
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
    public Discovery Find(IEnumerable<string> paths, CancellationToken cancellation) =>
        DraftDiscovery.Find(paths, _options.WorkingDirectory, _locator, cancellation);

    /// <summary>
    /// Reports in the order of paths: one for each draft, and one for each policy file with something to tell. Nothing is held longer
    /// than it takes to hand it on.
    /// </summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="jobs">Drafts worked on at once.</param>
    /// <param name="cancellation">Ends the run.</param>
    public IEnumerable<FileReport> Run(ImmutableArray<DiscoveredDraft> drafts, int jobs, CancellationToken cancellation)
    {
        var ordered = drafts.Select(draft => (Draft: draft, Shown: Show(draft.Path))).OrderBy(item => item.Shown, StringComparer.Ordinal).ToArray();
        var policyReports = new Queue<FileReport>(ReportPolicies(drafts));
        foreach (var report in OrderedParallel.Select(ordered, item => Lint(item.Draft, item.Shown, cancellation), jobs, cancellation))
        {
            while (policyReports.TryPeek(out var next) && string.CompareOrdinal(next.Path, report.Path) < 0) yield return policyReports.Dequeue();
            yield return report;
        }

        while (policyReports.TryDequeue(out var left)) yield return left;
    }

    /// <summary>Ids of <see cref="SessionOptions.OnlyRules"/> that no policy of the drafts knows, each with the near one.</summary>
    public IEnumerable<string> FindUnknownRules(ImmutableArray<DiscoveredDraft> drafts)
    {
        if (_options.OnlyRules.IsEmpty) return [];
        var folders = drafts.IsEmpty ? [_locator.ForFolder(_options.WorkingDirectory)] : drafts.Select(draft => draft.Policy).Distinct();
        var known = folders.SelectMany(folder => _policies.PacksOf(folder)).SelectMany(pack => pack.Rules).Select(rule => rule.Id).Distinct().ToList();
        return _options.OnlyRules.Where(id => !known.Contains(id, StringComparer.OrdinalIgnoreCase))
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
        if (Read(new DiscoveredDraft(full, folder), CancellationToken.None) is not ({ } draft, { } policy, { } request, _)) return null;
        var listed = Find([Path.GetDirectoryName(full) ?? full], CancellationToken.None).Drafts.Any(found => found.Path == full);
        return new FileExplanation(
            Show(full),
            PostFactsReader.Read(draft, policy, request),
            [.. folder.Layers.Select(layer => Show(layer.File.Path))],
            [.. _policies.PacksOf(folder).Select(pack => pack.Manifest.Name)],
            [.. policy.RulesInForce],
            IsIgnored: !listed);
    }

    /// <summary>Lints one draft.</summary>
    public FileReport Lint(DiscoveredDraft found, CancellationToken cancellation) => Lint(found, Show(found.Path), cancellation);

    /// <summary>Takes a draft into a measurement of voices.</summary>
    /// <returns>Why it could not be read, one line; null where it could.</returns>
    public string? Measure(DiscoveredDraft found, VoiceMeter meter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meter);
        var (draft, policy, _, problem) = Read(found, cancellation);
        if (draft is null || policy is null) return problem;
        meter.Add(draft, policy, cancellation);
        return null;
    }

    private FileReport Lint(DiscoveredDraft found, string shown, CancellationToken cancellation)
    {
        var (draft, policy, request, problem) = Read(found, cancellation);
        if (draft is null || policy is null || request is null) return new FileReport(shown, null, SourceText.From(""), [ToolDiagnostics.Unreadable(problem)]);
        var result = Linter.Lint(draft, policy, request, cancellation);
        return new FileReport(shown, draft.Channel, draft.Source, result.Diagnostics);
    }

    private (Draft? Draft, Policy? Policy, LintRequest? Request, string Problem) Read(DiscoveredDraft found, CancellationToken cancellation)
    {
        var file = DraftFile.Read(found.Path, _options.MaxFileSize);
        if (!file.Succeeded) return (null, null, null, file.Problem);
        var decoded = SourceTextDecoder.Decode(file.Bytes);
        if (!decoded.Succeeded) return (null, null, null, decoded.Failure.Message);
        var relative = found.Policy.RelativePathOf(found.Path);
        var settings = found.Policy.For(relative);
        var draft = DraftReader.Read(SourceText.From(decoded.Text.Content), DraftOptions.For(found.Path, settings, found.Policy.Defaults), cancellation);
        return (draft, _policies.For(found.Policy, settings), new LintRequest(relative, _options.Today), "");
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
