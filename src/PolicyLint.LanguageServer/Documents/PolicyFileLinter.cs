using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Policies;
using PolicyLint.Workspace;
using PolicyLint.Yaml;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>Checks a YAML file of a policy while it is written: what the command line says of it, and a rule's own examples.</summary>
internal static class PolicyFileLinter
{
    /// <summary>What is found; nothing in a YAML file that belongs to no policy.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static DocumentSnapshot Lint(OpenDocument document, DateOnly today, CancellationToken cancellation)
    {
        if (document.Path is not { } path || FolderOf(path) is not { } folder) return new DocumentSnapshot(document, [], null);
        ImmutableArray<Diagnostic> found = path[(path.LastIndexOf('/') + 1)..] switch
        {
            PolicyFile.FileName => FromProblems(path, LintPolicy(document, path, folder, today)),
            PackManifest.FileName => LintRules(path, folder, document, today, cancellation),
            "organisation.yaml" => FromProblems(path, Organisation.Read(path, document.Text).Problems),
            "people.yaml" => FromProblems(path, PeopleDirectory.Read(path, document.Text).Problems),
            "committee.yaml" => FromProblems(path, Committee.Read(path, document.Text).Problems),
            "disclaimers.yaml" => FromProblems(path, DisclaimerSet.Read(path, document.Text).Problems),
            _ when IsRule(document, path, folder, today) => LintRules(path, path, document, today, cancellation),
            _ => [],
        };
        return new DocumentSnapshot(document, found, null);
    }

    private static IEnumerable<PolicyProblem> LintPolicy(OpenDocument document, string path, string folder, DateOnly today)
    {
        var environment = new PolicyEnvironment(folder, today, Edited(path, document));
        return environment.ProblemsOf(environment.FolderOf(document));
    }

    /// <summary>The mistakes of a rule file or manifest, and the examples that fail.</summary>
    private static ImmutableArray<Diagnostic> LintRules(
        string path, string opened, OpenDocument document, DateOnly today, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (RuleBench.Open(Path.GetDirectoryName(path) ?? path, opened, today, Edited(path, document)) is not { } bench) return [];
        var found = FromProblems(path, bench.Problems).ToBuilder();
        foreach (var rule in bench.Rules.Where(rule => rule.Location.Path == path))
            foreach (var failure in RuleExamples.Run(rule, bench.Policy, today, cancellation)) found.Add(FromExample(failure));
        found.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return found.ToImmutable();
    }

    private static ImmutableArray<Diagnostic> FromProblems(string path, IEnumerable<PolicyProblem> problems) =>
        [.. problems.Where(problem => problem.Path == path).OrderBy(problem => problem.Span).Select(ToolDiagnostics.FromProblem)];

    private static Diagnostic FromExample(ExampleFailure failure) => new()
    {
        Rule = failure.Rule.Descriptor,
        Severity = Severity.Warning,
        Message = $"This example does not hold: {failure.Message}.",
        Span = failure.Example.Span,
    };

    /// <summary>Whether a YAML file is a rule: it has an id and lies in a pack, or in a folder that a policy builds on.</summary>
    private static bool IsRule(OpenDocument document, string path, string folder, DateOnly today)
    {
        if (YamlReader.Read(document.Text.Content).Root is not YamlMapping map || map["id"] is null) return false;
        for (var current = folder; current is not null; current = FolderOf(current))
            if (File.Exists($"{current}/{PackManifest.FileName}")) return true;
        var packs = new PolicyEnvironment(folder, today, PolicyTexts.OnDisk).FolderOf(document).Packs;
        return packs.Any(pack => pack.IsFolder && HoldsFile(pack, path));
    }

    private static bool HoldsFile(PackReference pack, string path)
    {
        var folder = Path.GetFullPath(pack.Name, FolderOf(pack.Location.Path) ?? "/").Replace('\\', '/');
        return path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);
    }

    private static PolicyTexts Edited(string path, OpenDocument document) => new([new(path, document.Text)]);

    private static string? FolderOf(string path) => Path.GetDirectoryName(path)?.Replace('\\', '/');
}
