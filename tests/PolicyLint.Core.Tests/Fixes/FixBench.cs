using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Policies;
using PolicyLint.Tests.Drafts;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.Tests.Fixes;

/// <summary>A policy to fix drafts with, made of rule files written in a test or of the pack <c>core</c> with the organisation of its examples.</summary>
internal sealed class FixBench
{
    public static readonly DateOnly Today = new(2026, 11, 26);

    private readonly Policy _policy;

    private FixBench(Policy policy) => _policy = policy;

    public static FixBench Core { get; } = new((RuleBench.Open(RealPosts.RepositoryRoot(), Path.Combine(RealPosts.RepositoryRoot(), "rules", "core"), Today)
        ?? throw new InvalidOperationException("The pack core is missing.")).Policy);

    /// <summary>Replaces and inserts far more than any sensible policy, so that fixes meet every kind of Markdown.</summary>
    public static FixBench Stress { get; } = Of(
        """
        disclosure:
          own: [Views are my own.]
          paid: ["Ad: paid by [Fabrikam](https://fabrikam.example)."]
        """,
        """
        id: TST0001
        title: Words
        severity: warning
        kind: replace
        pairs: {the: that, very: "", and: plus, code: source, use of: using}
        message: "{match}"
        """,
        """
        id: TST0002
        title: Under the title
        severity: warning
        kind: require
        phrases: [views are my own]
        message: missing
        fixes: [{title: Add, insert: disclosure.own, at: after-title}]
        """,
        """
        id: TST0003
        title: Before the first of them
        severity: warning
        kind: require
        trigger: [is, are, was, word, x]
        phrases: ["^ad\\:"]
        message: missing
        fixes: [{title: Add, insert: disclosure.paid, at: line-before}]
        """);

    public static FixBench Of(string disclaimers, params string[] rules)
    {
        var manifest = PackManifest.Read("test/pack.yaml", SourceText.From("name: test")).Value;
        var files = rules.Select((rule, i) => new PackFile($"test/{i}.yaml", $"{i}.yaml", SourceText.From(rule)))
            .Append(new PackFile("test/disclaimers.yaml", "disclaimers.yaml", SourceText.From(disclaimers)));
        var pack = PackReader.Read(manifest, files);
        Assert.Empty(pack.Problems.Select(problem => problem.Message));
        var context = new PolicyContext { Organisation = new Organisation { Employer = "Contoso" }, Disclaimers = pack.Disclaimers };
        var policy = PolicyCompiler.Compile(new PolicyInput([pack], [], context, Today, []));
        Assert.Empty(policy.Problems.Select(problem => problem.Message));
        return new FixBench(policy);
    }

    public static Draft Read(string text, Channel channel = Channel.Blog, bool isMdx = false) =>
        DraftReader.Read(SourceText.From(text), new DraftReaderOptions(channel, isMdx), TestContext.Current.CancellationToken);

    public ImmutableArray<Diagnostic> Lint(Draft draft) => Linter.Lint(draft, _policy, new LintRequest("draft.md", Today), TestContext.Current.CancellationToken).Diagnostics;

    public FixResult Fix(Draft draft, bool withSuggested = true, params string[] rules) =>
        FixEngine.Run(draft, _policy, new LintRequest("draft.md", Today), new FixSelection(withSuggested, [.. rules]), TestContext.Current.CancellationToken);

    /// <summary>The text with everything fixed.</summary>
    public string Fix(string text, Channel channel = Channel.Blog, bool isMdx = false) => Fix(Read(text, channel, isMdx)).After.Draft.Source.Content;
}
