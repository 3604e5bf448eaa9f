using PolicyLint.Drafts;

namespace PolicyLint.Tests.Fixes;

public sealed class FixPlacementTests
{
    private const string Wording =
        """
        views:
          short:
            - {text: 'I work at {employer}, and what I say here is mine alone; more on that in my profile.', channels: [tweet]}
            - {text: Mine., channels: [tweet]}
            - Views mine.
          sponsor: ['Paid by {sponsor}.', Paid.]
          label: ["#ad"]
          uk: [{text: Ad., jurisdictions: [uk]}, {text: Advert., language: de}, {text: Advertisement., employer: Contoso}]
        """;

    private static FixBench Bench(string at, string entry = "views.short", string options = "kind: phrases\nphrases: [cat]\nunless: [views mine, mine, ad, paid, advertisement, advert, <hashtag>]\nunlessScope: draft\noncePer: draft") =>
        FixBench.Of(Wording, $"id: TST0001\ntitle: Say whose views\nseverity: warning\n{options}\nmessage: missing\nfixes: [{{title: Add, insert: {entry}, at: {at}}}]");

    [Theory]
    [InlineData("A cat.\n", "Views mine.\n\nA cat.\n")]
    [InlineData("# Title\n\nA cat.\n", "Views mine.\n\n# Title\n\nA cat.\n")]
    [InlineData("---\ntitle: x\n---\nA cat.\n", "---\ntitle: x\n---\nViews mine.\n\nA cat.\n")]
    [InlineData("---\ntitle: x\n---\n\n\nA cat.\n", "---\ntitle: x\n---\n\n\nViews mine.\n\nA cat.\n")]
    [InlineData("- a cat\n- b\n", "Views mine.\n\n- a cat\n- b\n")]
    [InlineData("<!-- note -->\n\nA cat.\n", "<!-- note -->\n\nViews mine.\n\nA cat.\n")]
    public void Start_goes_before_all_that_readers_see(string text, string expected) => Assert.Equal(expected, Bench("start").Fix(text));

    [Theory]
    [InlineData("# Title\n\nA cat.\n", "# Title\n\nViews mine.\n\nA cat.\n")]
    [InlineData("# Title\nA cat.\n", "# Title\n\nViews mine.\n\nA cat.\n")]
    [InlineData("Title\n=====\nA cat.\n", "Title\n=====\n\nViews mine.\n\nA cat.\n")]
    [InlineData("# Title\n{: .no_toc}\n\nA cat.\n", "# Title\n{: .no_toc}\n\nViews mine.\n\nA cat.\n")]
    [InlineData("A cat.\n\n# Later\n\nB.\n", "Views mine.\n\nA cat.\n\n# Later\n\nB.\n")]
    [InlineData("# A cat", "# A cat\n\nViews mine.")]
    [InlineData("# Title\n- a cat\n", "# Title\n\nViews mine.\n\n- a cat\n")]
    public void After_title_goes_under_the_heading_that_opens_the_body(string text, string expected) => Assert.Equal(expected, Bench("after-title").Fix(text));

    [Theory]
    [InlineData("A cat.\n", "A cat.\n\nViews mine.\n")]
    [InlineData("A cat.", "A cat.\n\nViews mine.")]
    [InlineData("A cat.  \n\n", "A cat.\n\nViews mine.  \n\n")]
    [InlineData("- a cat\n- b\n", "- a cat\n- b\n\nViews mine.\n")]
    [InlineData("| a | b |\n|---|---|\n| cat | d |\n", "| a | b |\n|---|---|\n| cat | d |\n\nViews mine.\n")]
    [InlineData("> cat\n", "> cat\n\nViews mine.\n")]
    [InlineData("A cat.[^1]\n\n[^1]: Note.\n", "A cat.[^1]\n\n[^1]: Note.\n\nViews mine.\n")]
    public void End_goes_behind_the_last_block(string text, string expected) => Assert.Equal(expected, Bench("end").Fix(text));

    [Theory]
    [InlineData("A.\n\nB cat.\n", "A.\n\nViews mine.\n\nB cat.\n")]
    [InlineData("A.\n- b\n- a cat\n", "A.\n\nViews mine.\n\n- b\n- a cat\n")]
    [InlineData("> A\n>\n> - cat\n", "Views mine.\n\n> A\n>\n> - cat\n")]
    [InlineData("| a | b |\n|---|---|\n| c | cat |\n", "Views mine.\n\n| a | b |\n|---|---|\n| c | cat |\n")]
    [InlineData("A.\n# cat\n", "A.\n\nViews mine.\n\n# cat\n")]
    [InlineData("<!-- policylint-disable-next PL9999 -- why -->\nA cat.\n", "Views mine.\n\n<!-- policylint-disable-next PL9999 -- why -->\nA cat.\n")]
    public void Line_before_goes_before_the_whole_block(string text, string expected) => Assert.Equal(expected, Bench("line-before").Fix(text));

    [Theory]
    [InlineData("A grey cat.\n", "A grey Views mine. cat.\n")]
    [InlineData("A [grey **cat**](x).\n", "A Views mine. [grey **cat**](x).\n")]
    [InlineData("- A grey cat.\n", "- A grey Views mine. cat.\n")]
    [InlineData("# A cat\n", "Views mine.\n\n# A cat\n")]
    public void Before_goes_before_the_words_and_the_markup_around_them(string text, string expected) => Assert.Equal(expected, Bench("before").Fix(text));

    [Fact]
    public void Nothing_goes_behind_a_block_that_is_not_closed()
    {
        var draft = FixBench.Read("A cat.\n\n```\ncode\n");
        var diagnostic = Assert.Single(Bench("end").Lint(draft));
        Assert.Empty(diagnostic.Fixes);
        Assert.Equal("The post ends in a block that is not closed.", diagnostic.Data["nofix"]);
    }

    [Theory]
    [InlineData("start", "A cat.", "I work at Contoso, and what I say here is mine alone; more on that in my profile. A cat.")]
    [InlineData("end", "A cat.", "A cat. I work at Contoso, and what I say here is mine alone; more on that in my profile.")]
    [InlineData("end", "A cat", "A cat\nI work at Contoso, and what I say here is mine alone; more on that in my profile.")]
    [InlineData("end", "A cat.\n\nB.\n", "A cat.\n\nB.\nI work at Contoso, and what I say here is mine alone; more on that in my profile.\n")]
    public void A_plain_post_takes_it_on_its_line_where_that_reads_well(string at, string text, string expected) =>
        Assert.Equal(expected, Bench(at).Fix(text, Channel.Tweet));

    [Fact]
    public void A_label_stands_on_the_line_it_labels() => Assert.Equal("#ad A cat\nsat.", Bench("start", "views.label").Fix("A cat\nsat.", Channel.Tweet));

    [Fact]
    public void The_first_wording_that_keeps_within_the_limit_is_taken()
    {
        var post = "A cat " + new string('x', 240) + " y z.";
        Assert.Equal(post + " Mine.", Bench("end").Fix(post, Channel.Tweet));
        var full = "A cat " + new string('x', 266) + " y z.";
        var diagnostic = Assert.Single(Bench("end").Lint(FixBench.Read(full, Channel.Tweet)));
        Assert.Equal("No wording of “views.short” keeps the post within its limit.", diagnostic.Data["nofix"]);
    }

    [Theory]
    [InlineData("A cat.", "Paid.\n\nA cat.")]
    [InlineData("---\nsponsor: Fabrikam\n---\nA cat.", "---\nsponsor: Fabrikam\n---\nPaid by Fabrikam.\n\nA cat.")]
    [InlineData("---\nsponsor: \"*F_*\"\n---\nA cat.", "---\nsponsor: \"*F_*\"\n---\nPaid by \\*F\\_\\*.\n\nA cat.")]
    public void A_wording_whose_placeholders_have_no_value_is_passed_over(string text, string expected) => Assert.Equal(expected, Bench("start", "views.sponsor").Fix(text));

    [Theory]
    [InlineData("A cat.", "Ad.\n\nA cat.")]
    [InlineData("---\njurisdictions: [us]\n---\nA cat.", "---\njurisdictions: [us]\n---\nAdvertisement.\n\nA cat.")]
    [InlineData("---\njurisdictions: [us]\nlanguage: en\nemployer: Fabrikam\n---\nA cat.", "---\njurisdictions: [us]\nlanguage: en\nemployer: Fabrikam\n---\nA cat.")]
    public void A_wording_is_taken_where_its_conditions_hold(string text, string expected) => Assert.Equal(expected, Bench("start", "views.uk").Fix(text));

    [Fact]
    public void A_text_that_stands_in_the_post_is_not_inserted_again()
    {
        var bench = FixBench.Of(Wording, "id: TST0001\ntitle: t\nseverity: warning\nkind: require\nwhere: start\nphrases: [views mine]\nmessage: late\nfixes: [{title: Add, insert: views.short, at: start}]");
        var diagnostic = Assert.Single(bench.Lint(FixBench.Read("A cat. It sat.\n\nViews\nmine.\n")));
        Assert.Empty(diagnostic.Fixes);
        Assert.Equal("“Views mine.” stands in the post already.", diagnostic.Data["nofix"]);
        Assert.Single(Assert.Single(bench.Lint(FixBench.Read("# Views mine.\n\nA cat. It sat.\n"))).Fixes);
    }

    [Fact]
    public void A_rule_about_a_whole_thread_inserts_in_its_first_and_last_post()
    {
        var bench = FixBench.Of(Wording, "id: TST0001\ntitle: t\nseverity: warning\nkind: require\ntrigger: [cat]\nphrases: [mine]\nmessage: missing\nfixes: [{title: Add, insert: views.label, at: start}]");
        var fix = Assert.Single(Assert.Single(bench.Lint(FixBench.Read("A dog.\n---\nA cat.\n", Channel.Tweet))).Fixes);
        Assert.Equal("#ad A dog.\n---\nA cat.\n", FixBench.Read("A dog.\n---\nA cat.\n", Channel.Tweet).Source.WithChanges(fix.Changes).Content);
    }
}
