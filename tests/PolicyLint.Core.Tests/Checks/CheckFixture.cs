using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Policies;
using PolicyLint.Testing;
using PolicyLint.Text;

namespace PolicyLint.Tests.Checks;

/// <summary>One rule, given by its kind and options, in a policy of its own.</summary>
internal sealed class CheckFixture
{
    private const string Id = "TEST0001";
    private static readonly DateOnly Today = new(2026, 11, 1);

    public CheckFixture(string options, PolicyContext? context = null, string message = "“{match}” {suggestion}{value}")
    {
        var pack = ReadPack(options, message);
        Assert.Empty(pack.Problems);
        Policy = PolicyCompiler.Compile(new PolicyInput([pack], [], context ?? new PolicyContext(), Today, []));
        Assert.Empty(Policy.Problems);
    }

    public Policy Policy { get; }

    /// <summary>What is told of a rule's options.</summary>
    public static IEnumerable<PolicyProblem> ProblemsOf(string options) => ReadPack(options, "A test.").Problems;

    /// <summary>Verifies what is reported against the marks <c>[|…|]</c> of a text.</summary>
    public void Verify(string marked, Channel channel = Channel.Blog) => new RuleVerifier(Policy, Id).Verify(marked, channel);

    /// <summary>The text with the first fix of every finding made.</summary>
    public string Fix(string text, Channel channel = Channel.Blog)
    {
        var source = SourceText.From(text);
        var changes = Lint(source, channel).SelectMany(diagnostic => diagnostic.Fixes.Take(1)).SelectMany(fix => fix.Changes);
        return source.WithChanges([.. changes.OrderBy(change => change.Span)]).Content;
    }

    /// <summary>The kinds of the first fixes.</summary>
    public IEnumerable<FixKind> FixKinds(string text, Channel channel = Channel.Blog) =>
        Lint(SourceText.From(text), channel).SelectMany(diagnostic => diagnostic.Fixes.Take(1)).Select(fix => fix.Kind);

    /// <summary>What is found in a text.</summary>
    public IReadOnlyList<Diagnostic> Lint(string text, Channel channel = Channel.Blog) => Lint(SourceText.From(text), channel);

    private static Pack ReadPack(string options, string message)
    {
        var rule = $"id: {Id}\ntitle: A test\nseverity: warning\nlanguage: any\nmessage: \"{message}\"\n{options}\n";
        var manifest = PackManifest.Read("pack.yaml", SourceText.From("name: test\nversion: 1.0.0\ntitle: Test\n")).Value;
        return PackReader.Read(manifest, [new PackFile("rule.yaml", "rule.yaml", SourceText.From(rule))]);
    }

    private IReadOnlyList<Diagnostic> Lint(SourceText source, Channel channel)
    {
        var draft = DraftReader.Read(source, new DraftReaderOptions(channel), CancellationToken.None);
        return [.. Linter.Lint(draft, Policy, new LintRequest("draft.md", Today)).Diagnostics];
    }
}
