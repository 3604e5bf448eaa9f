using System.Collections.Immutable;
using CsCheck;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Tests.Policies;

/// <summary>A policy finds the same whether its packs' phrases were built before or are built with it.</summary>
public class PackPhrasesTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    private static readonly PolicyContext Contoso = new()
    {
        Organisation = new Organisation { Employer = "Contoso", Aliases = ["contoso labs"], Domains = ["contoso.example"] },
    };

    private static readonly Pack Base = PackOf(
        "base",
        ("lexicons/praise.txt", "great\nthe best\nfirst-class\nwin*\n"),
        ("lexicons/first-person.txt", "I\nmy\n"),
        ("lexicons/protected-topics.txt", "pay\n(working )?hours\n"),
        ("praise.yaml", "id: TST0001\ntitle: a\nseverity: warning\nkind: phrases\nphrases: [\"{lexicon.praise} {employer}\", \"{lexicon.praise}\", \"(really|very)? good …2 deal\"]\nunless: [\"<url>\", not]\nmessage: m"),
        ("exact.yaml", "id: TST0002\ntitle: b\nseverity: error\nkind: phrases\nignoreCase: false\nphrases: [GREAT, Win*, \"=Pay $\"]\nmessage: m\nguards: [protected-activity]"),
        ("plain.yaml", "id: TST0003\ntitle: c\nseverity: information\nkind: phrases\nphrases: [great, pay, \"^my deal\"]\nmessage: m\nwhen: {mentions: [\"{employer}\", good]}"),
        ("names.yaml", "id: TST0004\ntitle: d\nseverity: hint\nkind: phrases\nphrases: [\"{employer}\", \"{employer} deal\"]\nmessage: m"));

    private static readonly Pack House = PackOf(
        "house",
        ("pack.yaml", "name: house\nextends: [base]"),
        ("lexicons/praise.txt", "superb\n"),
        ("own.yaml", "id: TST0005\ntitle: e\nseverity: warning\nkind: phrases\nphrases: [\"{lexicon.praise}\", great, \"{lexicon.first-person} deal\"]\nmessage: m"),
        ("again.yaml", "id: TST0003\ntitle: f\nseverity: error\nkind: phrases\nphrases: [great, pay, \"^my deal\"]\nmessage: m"));

    private static readonly Gen<string> Text = OneOf(
        "great", "GREAT", "Great", "the", "best", "first class", "winning", "Winner", "Contoso", "contoso", "CONTOSO's", "contoso labs", "really", "good", "deal", "pay", "Pay", "I", "my",
        "My", "hours", "working", "superb", "not", "https://a.example", ".", "!", "\n\n", "x", "y").Array[0, 30].Select(words => string.Join(' ', words));

    private static readonly Gen<ImmutableArray<Pack>> Packs = OneOf<ImmutableArray<Pack>>([Base], [Base, House], [House, Base]);

    private static readonly Gen<string> Settings = OneOf(
        "{}", "{rules: {TST0002: off}}", "{rules: {TST0001: {phrases: [great]}}}", "{rules: {TST0001: {unless: [deal]}, TST0003: off}}", "{rules: {TST0002: {ignoreCase: true}, TST0004: off}}");

    [Fact]
    public void Findings_are_the_same_with_phrases_built_before() => Gen.Select(Packs, Settings, Text).Sample(
        (packs, settings, text) => Assert.Equal(Lint(packs, settings, text), Lint([.. packs.Select(WithPhrases)], settings, text)), iter: 1_000);

    [Fact]
    public void What_is_written_depends_on_the_pack_alone() =>
        Assert.Equal(PackPhrases.Write([("base", Build(Base)), ("house", Build(House))]), PackPhrases.Write([("base", Build(Base)), ("house", Build(House))]));

    [Fact]
    public void Each_pack_finds_its_own_among_those_written()
    {
        var written = PackPhrases.Write([("base", Build(Base)), ("house", Build(House))]);
        Assert.Equal(PackPhrases.Write([("house", Build(House))]), PackPhrases.Write([("house", PackPhrases.Read(written, "house") ?? throw new InvalidOperationException())]));
        Assert.Null(PackPhrases.Read(written, "other"));
    }

    [Fact]
    public void A_mistake_in_a_phrase_is_told_and_names_of_organisations_are_none()
    {
        var problems = ImmutableArray.CreateBuilder<PolicyProblem>();
        PackPhrases.Build(PackOf("p", ("r.yaml", "id: TST0001\ntitle: a\nseverity: warning\nkind: phrases\nphrases: [\"{employer} (a\", \"b (c\"]\nmessage: m")), problems);
        Assert.Equal(["no “)” for this “(”; write \\( for the sign"], problems.Select(problem => problem.Message));
    }

    private static Pack PackOf(string name, params (string Path, string Text)[] files)
    {
        var all = files.Select(file => new PackFile($"{name}/{file.Path}", file.Path, SourceText.From(file.Text)));
        var pack = PackReader.Read(PackManifest.Read($"{name}/pack.yaml", SourceText.From($"name: {name}")).Value, all);
        Assert.Empty(pack.Problems.Select(problem => problem.Message));
        return pack;
    }

    private static PackPhrases Build(Pack pack)
    {
        var problems = ImmutableArray.CreateBuilder<PolicyProblem>();
        var phrases = PackPhrases.Build(pack, problems);
        Assert.Empty(problems.Select(problem => problem.Message));
        return phrases;
    }

    private static Pack WithPhrases(Pack pack) => pack with { Phrases = Build(pack) };

    private static string[] Lint(ImmutableArray<Pack> packs, string settings, string text)
    {
        var file = PolicyFile.Read("policylint.yaml", SourceText.From(settings));
        Assert.Empty(file.Problems.Select(problem => problem.Message));
        var policy = PolicyCompiler.Compile(new PolicyInput(packs, file.Value.Rules, Contoso with { Defaults = new DraftSettings { Account = "personal" } }, Today, []));
        var draft = DraftReader.Read(SourceText.From(text), new DraftReaderOptions(Channel.Blog), TestContext.Current.CancellationToken);
        var found = Linter.Lint(draft, policy, new LintRequest("draft.md", Today)).Diagnostics;
        return [.. policy.Problems.Select(problem => problem.Message), .. found.Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Severity} {diagnostic.Span}")];
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
