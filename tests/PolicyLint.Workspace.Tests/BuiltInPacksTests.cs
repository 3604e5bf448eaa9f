using System.Collections.Immutable;
using CsCheck;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Workspace.Tests;

/// <summary>The built-in packs find the same with the phrases that were built with the program and without them.</summary>
public class BuiltInPacksTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly Pack Core = BuiltInPacks.Load("core", withExamples: true) ?? throw new InvalidOperationException("There is no pack `core`.");
    private static readonly Policy Built = Compile(Core);
    private static readonly Policy Plain = Compile(Core with { Phrases = null });

    [Fact]
    public void Findings_in_the_examples_of_all_rules_are_the_same()
    {
        foreach (var text in Core.Rules.SelectMany(rule => rule.Examples).Select(example => example.Text)) Assert.Equal(Lint(Plain, text), Lint(Built, text));
    }

    [Fact]
    public void Findings_in_the_samples_are_the_same()
    {
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryRoot(), "samples"), "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".yaml", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(files);
        foreach (var text in files.Select(File.ReadAllText)) Assert.Equal(Lint(Plain, text), Lint(Built, text));
    }

    [Fact]
    public void Findings_in_any_words_of_phrases_are_the_same()
    {
        var words = Core.Rules.SelectMany(rule => rule.Examples).Where(example => example.IsBad).SelectMany(example => example.Text.Split(' ')).Distinct().Order(StringComparer.Ordinal).ToArray();
        var runs = Gen.Select(Gen.Int[0, words.Length - 1], Gen.Int[1, 6]).Select(run => string.Join(' ', words.AsSpan(run.Item1, Math.Min(run.Item2, words.Length - run.Item1)).ToArray()));
        var word = Gen.Int[0, words.Length - 1].Select(i => words[i]);
        Gen.OneOf(word, runs).Array[0, 60].Select(parts => string.Join(' ', parts)).Sample(text => Assert.Equal(Lint(Plain, text), Lint(Built, text)), iter: 300);
    }

    [Fact]
    public void The_phrases_built_with_the_program_are_those_of_its_rules()
    {
        var problems = ImmutableArray.CreateBuilder<PolicyProblem>();
        var anew = PackPhrases.Write([("core", PackPhrases.Build(Core, problems))]);
        Assert.Empty(problems);
        Assert.NotNull(Core.Phrases);
        Assert.Equal(anew, PackPhrases.Write([("core", Core.Phrases)]));
    }

    private static Policy Compile(Pack pack)
    {
        var organisation = Organisation.Read("organisation.yaml", SourceText.From(File.ReadAllText(Path.Combine(RepositoryRoot(), "samples/organisation.yaml")))).Value;
        var context = new PolicyContext { Organisation = organisation, Disclaimers = pack.Disclaimers, Defaults = new DraftSettings { Account = "personal" } };
        var policy = PolicyCompiler.Compile(new PolicyInput([pack], [], context, Today, []));
        Assert.Empty(policy.Problems);
        return policy;
    }

    private static string[] Lint(Policy policy, string text)
    {
        var draft = DraftReader.Read(SourceText.From(text), new DraftReaderOptions(Channel.Blog), TestContext.Current.CancellationToken);
        var found = Linter.Lint(draft, policy, new LintRequest("draft.md", Today), TestContext.Current.CancellationToken).Diagnostics;
        return [.. found.Select(finding => $"{finding.Rule.Id} {finding.Severity} {finding.Span} {finding.Suppression} {finding.Message} {string.Join("; ", finding.Fixes.Select(fix => fix.Title))}")];
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyLint.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
