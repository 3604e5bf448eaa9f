using PolicyLint.Drafts;
using PolicyLint.Fixes;

namespace PolicyLint.Tests.Fixes;

public sealed class FixEngineTests
{
    private static string Replace(string pairs, string id = "TST0001") => $"id: {id}\ntitle: Words\nseverity: warning\nkind: replace\npairs: {{{pairs}}}\nmessage: \"{{match}}\"";

    private static string Require(string id, string entry) =>
        $"id: {id}\ntitle: t\nseverity: warning\nkind: require\nphrases: [own {entry}]\nmessage: missing\nfixes: [{{title: Add, insert: d.{entry}, at: start}}]";

    private const string Wording = "d: {a: [Own a.], b: [Own b.], c: [Own a and own c.]}";

    [Theory]
    [InlineData("Please act now.", "Please wait.")]
    [InlineData("Please act **now**.", "Please wait.")]
    [InlineData("Please **act** now.", "Please wait.")]
    [InlineData("Please **act now**.", "Please **wait**.")]
    [InlineData("Please ***act* now**.", "Please **wait**.")]
    [InlineData("Please act **now or never**.", "Please act **now or never**.")]
    [InlineData("Please [act](x) now.", "Please [act](x) now.")]
    [InlineData("Please [act now](x).", "Please [wait](x).")]
    [InlineData("> Please act\n> now.", "> Please wait.")]
    [InlineData("| Please act now |\n|---|\n| act **now** |", "| Please wait |\n|---|\n| wait |")]
    [InlineData("Please act\n*now* or never.", "Please wait or never.")]
    [InlineData("Please ~~act now~~ `act now`.", "Please ~~wait~~ `act now`.")]
    public void A_replacement_never_cuts_markup(string text, string expected) => Assert.Equal(expected, FixBench.Of(Wording, Replace("act now: wait")).Fix(text));

    [Theory]
    [InlineData("A very good day.", "A good day.")]
    [InlineData("A *very* good day.", "A good day.")]
    [InlineData("Very good.", "good.")]
    [InlineData("- very good", "- good")]
    [InlineData("It is good, very.", "It is good,.")]
    [InlineData("A [very](x) good day.", "A [very](x) good day.")]
    public void A_deletion_leaves_neither_double_spaces_nor_empty_markup(string text, string expected) => Assert.Equal(expected, FixBench.Of(Wording, Replace("very: \"\"")).Fix(text));

    [Theory]
    [InlineData("Ann: hi", "\\[x]: hi")]
    [InlineData("See Ann(2).", "See \\[x](2).")]
    [InlineData("See Ann.", "See [x].")]
    public void Brackets_stay_text_whatever_stands_beside_them(string text, string expected) =>
        Assert.Equal(expected, FixBench.Of(Wording, "id: TST0001\ntitle: t\nseverity: warning\nkind: phrases\nphrases: [Ann]\nmessage: m\nfixes: [{title: Redact, replace: \"[x]\"}]").Fix(text));

    [Fact]
    public void Fixes_that_uncover_others_go_on_round_by_round()
    {
        var result = FixBench.Of(Wording, Replace("a1: a2, a3: a4"), Replace("a2: a3", "TST0002")).Fix(FixBench.Read("a1 and a3"));
        Assert.Equal("a4 and a4", result.After.Draft.Source.Content);
        Assert.Equal(3, result.Rounds.Length);
        Assert.True(result.IsStable);
    }

    [Fact]
    public void Fixes_that_undo_each_other_end()
    {
        var result = FixBench.Of(Wording, Replace("one: two, two: one")).Fix(FixBench.Read("one"));
        Assert.True(result.IsStable);
        Assert.Equal(result.After.Draft.Source.Content, FixBench.Of(Wording, Replace("one: two, two: one")).Fix(result.After.Draft).Before.Draft.Source.Content);
    }

    [Fact]
    public void A_fix_whose_finding_would_stay_is_left_out()
    {
        var result = FixBench.Of(Wording, Replace("good: very good")).Fix(FixBench.Read("a good day"));
        Assert.False(result.HasChanged);
        Assert.True(result.IsStable);
    }

    [Fact]
    public void Words_that_another_rule_puts_elsewhere_are_not_put_in_twice()
    {
        var label = "id: TST0001\ntitle: t\nseverity: warning\nkind: phrases\nphrases: [\"#spon\"]\nunless: [\"#ad\"]\nunlessScope: post\nmessage: m\nfixes: [{title: Replace, replace: \"#ad\"}]";
        var require = "id: TST0002\ntitle: t\nseverity: warning\nkind: require\nphrases: [\"#ad\"]\nmessage: missing\nfixes: [{title: Add, insert: d.ad, at: start}]";
        var result = FixBench.Of("d: {ad: [\"#ad\"]}", label, require).Fix(FixBench.Read("New mug day! #spon"));
        Assert.Single(Enumerable.Range(0, result.After.Draft.Source.Content.Length - 2), at => result.After.Draft.Source.Content.AsSpan(at).StartsWith("#ad"));
        Assert.True(result.IsStable);
    }

    [Fact]
    public void Equal_insertions_at_one_place_are_made_once()
    {
        var bench = FixBench.Of(Wording, Require("TST0001", "a"), Require("TST0002", "a"));
        var result = bench.Fix(FixBench.Read("Text."));
        Assert.Equal("Own a.\n\nText.", result.After.Draft.Source.Content);
        Assert.Equal(2, Assert.Single(result.Rounds).Fixes.Length);
    }

    [Fact]
    public void Competing_insertions_wait_and_go_by_rule_id()
    {
        var result = FixBench.Of(Wording, Require("TST0002", "b"), Require("TST0001", "a")).Fix(FixBench.Read("Text."));
        Assert.Equal(["TST0001", "TST0002"], result.Applied.Select(fix => fix.Diagnostic.Rule.Id));
        Assert.Equal(2, result.Rounds.Length);
        Assert.Equal("Own b.\n\nOwn a.\n\nText.", result.After.Draft.Source.Content);
    }

    [Fact]
    public void Suppressed_findings_are_left_alone() =>
        Assert.Equal("one <!-- policylint-disable-line TST0001 -- quoted -->", FixBench.Of(Wording, Replace("one: two")).Fix("one <!-- policylint-disable-line TST0001 -- quoted -->"));

    [Fact]
    public void Suggested_fixes_and_templates_are_not_made_unasked()
    {
        var rule = "id: TST0001\ntitle: t\nseverity: warning\nkind: phrases\nphrases: [one]\nmessage: m\nfixes: [{title: Fill in, replace: \"[what]\", template: true, kind: safe}, {title: Two, replace: two}]";
        var bench = FixBench.Of(Wording, rule);
        Assert.False(bench.Fix(FixBench.Read("one"), withSuggested: false).HasChanged);
        Assert.Equal("two", bench.Fix(FixBench.Read("one")).After.Draft.Source.Content);
        Assert.False(bench.Fix(FixBench.Read("one"), withSuggested: true, "TST0002").HasChanged);
    }

    [Fact]
    public void The_thread_is_made_before_the_label_that_would_not_have_fitted()
    {
        var bench = FixBench.Of(
            "d: {ad: [\"#ad\"]}",
            "id: TST0001\ntitle: t\nseverity: warning\nkind: require\nwhere: each-post\nphrases: [\"#ad\"]\nmessage: m\nfixes: [{title: Label, insert: d.ad, at: start}]",
            "id: TST0002\ntitle: t\nseverity: warning\nkind: length\nunit: weighted\nmax: 280\nmessage: m");
        var text = string.Concat(Enumerable.Repeat("The bus to the harbour was late again. ", 11));
        var result = bench.Fix(FixBench.Read(text, Channel.Tweet));
        Assert.Empty(result.After.Diagnostics);
        Assert.True(result.After.Draft.Posts.Length >= 2);
    }

    [Fact]
    public void An_address_in_angle_brackets_goes_with_them() =>
        Assert.Equal("Ask [redacted] or [redacted].", FixBench.Of(Wording, "id: TST0001\ntitle: t\nseverity: warning\nkind: personal-data\ntypes: [email]\nmessage: m").Fix("Ask <ann.lee@fabrikam.example> or ann.lee@fabrikam.example."));

    [Theory]
    [InlineData("![](cat.png)", "![[what]](cat.png)")]
    [InlineData("<img src=\"cat.png\">", "<img alt=\"[what]\" src=\"cat.png\">")]
    public void A_description_goes_where_descriptions_stand(string text, string expected)
    {
        var bench = FixBench.Of(Wording, "id: TST0001\ntitle: t\nseverity: warning\nkind: images\nalt: required\nmessage: m\nfixes: [{title: Describe, replace: \"[what]\", template: true}]");
        var draft = FixBench.Read(text);
        Fix fix = Assert.Single(Assert.Single(bench.Lint(draft)).Fixes);
        Assert.Equal(expected, draft.Source.WithChanges(fix.Changes).Content);
    }
}
