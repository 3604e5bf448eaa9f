using PolicyLint.Phrases;
using PolicyLint.Tests.Drafts;

namespace PolicyLint.Tests.Phrases;

public class PhraseMatchTests
{
    [Theory]
    // Words, case, what may stand between them
    [InlineData("buy now", "[|Buy NOW|] or [|buy now|]!")]
    [InlineData("risk free", "a [|risk-free|] and [|risk‑free|] and [|risk \n free|] deal")]
    [InlineData("risk-free", "a [|risk free|] deal")]
    [InlineData("risk free", "“[|risk” free|]")]
    [InlineData("risk free", "risk (free) risk/free risk, free risk: free risk – free")]
    [InlineData("risk free", "risk\n\nfree")]
    [InlineData("risk free", "What a risk. Free beer! Risk! Free")]
    [InlineData("risk free", "risk \uFFFC free, risk 🎉 free")]
    [InlineData("can't fail", "It [|can’t fail|], it [|can't fail|]; it cant fail.")]
    [InlineData("can’t fail", "It [|can't fail|].")]
    [InlineData("café", "the [|CAFE\u0301|] and the [|cafe\u0301|] and the [|Café|] but no cafe")]
    [InlineData("cafe\u0301", "the [|café|]")]
    [InlineData("guarantee", "we [|guaran\u00ADtee|] it")]
    [InlineData("U.S. government", "the [|U.S. government|] and the [|u.s government|]")]
    [InlineData("in the U.S", "made [|in the U.S.|]")]
    [InlineData("R&D", "our [|R&D|] team")]
    [InlineData("snake_case", "[|snake_case|] snake case")]
    [InlineData("end", "The [|end|]. An ending. Weekend. [|End|]-user")]
    [InlineData("great", "great's")]
    [InlineData("привет мир", "[|Привет МИР|], привет, мир")]
    [InlineData("straße", "die [|STRAßE|]")]
    // Alternatives and optional parts
    [InlineData("(buy|order) now", "[|buy now|], [|order now|], or now")]
    [InlineData("((buy|order) (it )?now|act)", "[|buy it now|] [|order now|] [|act|]")]
    [InlineData("(very )?best", "the [|very best|] and the [|best|]")]
    [InlineData("really? good", "[|really good|], so [|good|]")]
    [InlineData("risk-free? trial", "[|risk free trial|], risk [|trial|]")]
    [InlineData("guarantee(s|d)?", "[|guarantee|] [|guarantees|] [|GUARANTEED|] guaranteeing")]
    [InlineData("real(ly)? good", "[|really good|] [|real good|]")]
    [InlineData("(un)?beat(en|able)", "[|unbeatable|] [|beaten|] [|beatable|] beat")]
    [InlineData("colo(u)?r", "[|color|] [|colour|]")]
    // Prefixes
    [InlineData("guarantee*", "[|guarantee|] [|guaranteeing|] [|Guarantee's|] guarante")]
    [InlineData("don*", "[|don’t|] [|Donald|] do")]
    [InlineData("can'*", "[|can't|] cannot can")]
    [InlineData("a* b*", "[|apple bee|] [|a b|] c b")]
    [InlineData("#contoso*", "[|#ContosoEmployee|] contosoemployee")]
    [InlineData("café*", "[|CAFE\u0301S|]")]
    [InlineData("(revolution|ground)* product", "[|revolutionary product|] [|ground product|]")]
    // Gaps
    [InlineData("we … revenue", "[|We expect much more revenue|]")]
    [InlineData("we … revenue", "[|we revenue|]")]
    [InlineData("we … revenue", "[|we, as said, expect revenue|]")]
    [InlineData("we … revenue", "we a b c d e f revenue [|we a b c d e revenue|]")]
    [InlineData("we …2 revenue", "we a b c revenue, [|we a b revenue|]")]
    [InlineData("we…revenue", "[|we have revenue|]")]
    [InlineData("we … revenue", "we (all) want revenue, we: revenue; we 🎉 revenue; we. Revenue")]
    [InlineData("we … revenue", "[|we think we see revenue|]")]
    [InlineData("we … revenue", "we see https://contoso.example/x revenue")]
    [InlineData("thanks … for", "[|Thanks 20 % to 3, 2026-06-30, $40 for|] it")]
    [InlineData("thanks … for", "Thanks @fabrikam for, thanks #friends for, thanks a@contoso.example for, thanks 🎉 for, thanks \uFFFC for")]
    [InlineData("a … b … c", "[|a x b y c|]; [|a b c, b c|]")]
    [InlineData("a … (b)? … c", "[|a 1 2 3 4 5 6 7 8 9 0 c|]")]
    // Lists
    [InlineData("{employer}", "[|Contoso|] [|CONTOSO|] contoso cONTOSO Contosos")]
    [InlineData("{employer}", "[|Contoso|]'s plan, [|Contoso|]’s plan, [|CONTOSO|]'s [|CONTOSO|]'S contoso's")]
    [InlineData("{products}", "[|Contoso Vault|] [|CONTOSO VAULT|] Contoso vault [|Contoso Vault|]'s door, Contoso's Vault")]
    [InlineData("{products}", "the [|scheduler|], the [|Scheduler|], the [|scheduler|]'s end")]
    [InlineData("{products}", "[|iGrow|] [|IGROW|] igrow Igrow")]
    [InlineData("{products}", "[|Bank of Contoso|], [|BANK OF CONTOSO|], bank of Contoso")]
    [InlineData("{products}", "We [|Ship It!|]")]
    [InlineData("{products}", "on [|Windows 11|] and windows 11")]
    [InlineData("{competitors} support", "[|Northwind support|], [|Northwind's support|]")]
    [InlineData("(we|{customers}) win", "[|we win|], they win")]
    [InlineData("{customers}", "nobody")]
    [InlineData("you (are )?{lexicon.insults}", "[|You clown|], [|you are clowns|], [|you total utter idiot|]")]
    [InlineData("{lexicon.openings}", "[|You fool|]. I say you fool.")]
    // Classes
    [InlineData("<number> seats", "only [|3 seats|], [|1,000 seats|], 3% seats, three seats")]
    [InlineData("<percent> off", "[|20% off|] [|20 % off|] 20 off")]
    [InlineData("save <money>", "[|save $40|], [|save 40 USD|], [|save € 1,000|], save 40")]
    [InlineData("until <date>", "[|until 30 June 2026|], [|until June 30|], [|until 2026-06-30|], until June")]
    [InlineData("june", "30 [|June|] 2026, [|June|] 30, 30th of [|June|]")]
    [InlineData("may 4", "on [|May 4|]")]
    [InlineData("in 2026", "on 30 June 2026 [|in 2026|]")]
    [InlineData("billion", "$2 [|billion|]")]
    [InlineData("usd", "40 [|USD|] or [|USD|] 40")]
    [InlineData("<number> seats", "30 June [|5 seats|]")]
    [InlineData("<date>", "[|30 June 2026|], [|June 30th, 2026|], [|30th of June|], [|2026-06-30|]")]
    [InlineData("<date> sale", "the [|30 June 2026 sale|], the [|June 30 sale|], June sale")]
    [InlineData("on <date> …2 sale", "[|on June 30, 2026, our big sale|]")]
    [InlineData("<money>$", "It is [|40 million USD|]. Or [|$2 billion|]! Or $3 a day.")]
    [InlineData("^<money> more", "[|USD 40 more|]")]
    [InlineData("<money> billion", "[|$2 billion|]")]
    [InlineData("we … now", "[|we 30 June 2026 5 now|] we 30 June 2026 5 6 7 now")]
    [InlineData("by <mention>", "[|by @contoso|] by contoso")]
    [InlineData("<hashtag> <hashtag>", "[|#one #two|] #three")]
    [InlineData("<emoji> sale", "[|🎉 sale|]")]
    [InlineData("see <url>", "[|see https://contoso.example/x|].")]
    [InlineData("<question>", "What do you think[|?|] Fine. Really[|?|]!")]
    [InlineData("what … think <question>", "[|What do you think?|]")]
    [InlineData("100% (safe|success)", "[|100 % safe|], [|100% success|], 100 safe")]
    [InlineData("\\$40 off", "[|$40 off|]")]
    // Hashtags and mentions
    [InlineData("ad", "#ad [|ad|] @ad")]
    [InlineData("#ad", "[|#ad|] [|#AD|] ad #ads")]
    [InlineData("@contoso", "[|@contoso|] [|@Contoso|] contoso @contoso_uk")]
    // Anchors
    [InlineData("^register", "[|Register|] or register. (“[|Register|]”) 🎉 register")]
    [InlineData("^register", "🎉 [|Register|] now")]
    [InlineData("today$", "[|today|]. Not today but [|today|]! It is [|today|]")]
    [InlineData("^yes$", "[|Yes|]. Yes we can. Oh yes.")]
    [InlineData("(^|all )aboard", "[|Aboard|] we go. Come [|all aboard|], not aboard.")]
    // Exact case
    [InlineData("=CAN", "[|CAN|] can Can")]
    [InlineData("the =US", "[|the US|], the us, [|THE US|]")]
    [InlineData("=(CAN|WILL) do", "[|CAN do|] [|WILL DO|] will do")]
    [InlineData("=Risk-Free", "[|Risk Free|] risk-free [|Risk-Free|]")]
    // Signs
    [InlineData("24\\/7", "open [|24/7|] and 24 7")]
    [InlineData("and\\/or", "[|and/or|] and or")]
    [InlineData("C\\#", "[|C#|] and C")]
    [InlineData("yes\\, please", "[|yes, please|]; yes please")]
    [InlineData("we … \\(really\\)", "[|we do it (really)|]")]
    [InlineData("\\#1 vendor", "the [|#1 vendor|]")]
    [InlineData("\\^\\=", "a [|^=|] b")]
    // Scripts without spaces
    [InlineData("無料", "これは[|無料|]です。無。料")]
    [InlineData("한국어", "[|한국어|] 텍스트")]
    // Leftmost, then longest
    [InlineData("very very best", "[|very very best|]")]
    [InlineData("a( b)?( c)?", "[|a b c|] [|a b|] b [|a c|] b [|a|]")]
    [InlineData("(a b|b c d)", "[|a b|] c d [|b c d|]")]
    [InlineData("a … b", "[|a b b|] a")]
    public void A_phrase_meets_exactly_what_is_marked(string phrase, string marked) => PhraseFixture.Check([phrase], marked);

    [Theory]
    [InlineData("A [|free\ntrial|] for you", true)]
    [InlineData("Nothing is free.\nTrial it", true)]
    [InlineData("a [|free\ntrial|] for you", false)]
    public void Single_line_breaks_are_white_space(string marked, bool isPlainChannel) => PhraseFixture.Check(["free trial"], marked, isPlainChannel);

    [Theory]
    [InlineData("can do", "[|can do|] Can do CAN DO")]
    [InlineData("Caf\u00E9*", "[|Cafe\u0301s|] cafés CAFÉS")]
    [InlineData("Don'*", "[|Don’t|] don't")]
    [InlineData("(Very )?best", "[|Very best|], very [|best|]")]
    [InlineData("{lexicon.insults}", "[|clown|] Clown [|total and utter idiot|]")]
    [InlineData("{employer} Ad", "[|Contoso Ad|] [|CONTOSO Ad|] Contoso ad")]
    [InlineData("24\\/7 <number>", "[|24/7 5|]")]
    public void Where_case_counts_words_and_beginnings_meet_as_written_and_names_by_their_own_rule(string phrase, string marked) =>
        PhraseFixture.Check([phrase], marked, isExact: true);

    [Fact]
    public void One_beginning_may_stand_with_and_without_regard_to_case()
    {
        var builder = new PhraseSetBuilder();
        foreach (var isExact in new[] { false, true })
        {
            var result = new PhraseParser(null, isExact).Parse("Guar*");
            Assert.True(result.IsPhrase);
            builder.Add(builder.AddGroup(), result.Phrase);
        }

        var buffer = new PhraseMatchBuffer();
        builder.Build().Match(TokenizedText.Of("guard Guard"), buffer);
        Assert.Equal([(0, 0), (0, 1), (1, 1)], buffer.Matches.ToArray().Select(m => (m.Group, m.FirstToken)));
    }

    [Fact]
    public void Of_one_group_the_leftmost_match_counts_and_the_search_goes_on_after_it() =>
        PhraseFixture.Check(["a b", "b c", "c", "x … y"], "[|a b|] [|c|] [|x a b c y|]");

    [Fact]
    public void A_match_hidden_behind_one_that_is_taken_is_still_found() =>
        PhraseFixture.Check(["z x", "x … a b"], "[|z x|] [|x a b|]");

    [Fact]
    public void Matches_of_different_groups_may_overlap_and_come_by_start()
    {
        var builder = new PhraseSetBuilder();
        var parser = new PhraseParser(null);
        string[] phrases = ["b c", "a b", "b", "<url>"];
        foreach (var phrase in phrases)
        {
            var result = parser.Parse(phrase);
            Assert.True(result.IsPhrase);
            Assert.Equal(phrase == "<url>", result.Phrase.MeetsAnyLink);
            builder.Add(builder.AddGroup(), result.Phrase);
        }

        var buffer = new PhraseMatchBuffer();
        builder.Build().Match(TokenizedText.Of("a b c\n\nb"), buffer);
        Assert.Equal([(1, 0, 0, 1), (0, 0, 1, 2), (2, 0, 1, 1), (2, 1, 3, 3)], buffer.Matches.ToArray().Select(m => (m.Group, m.Block, m.FirstToken, m.LastToken)));
    }

    [Fact]
    public void Equal_hashes_of_different_words_make_no_match()
    {
        // Two words of the same FNV-1a hash, found by search.
        var (left, right) = HashCollision.Find();
        PhraseFixture.Check([left], $"[|{left}|] {right}");
    }

    [Fact]
    public void A_text_of_one_word_repeated_costs_no_more_threads_than_the_phrase_spans()
    {
        var builder = new PhraseSetBuilder();
        var result = new PhraseParser(null).Parse("we …20 we …20 we …20 revenue");
        Assert.True(result.IsPhrase);
        builder.Add(builder.AddGroup(), result.Phrase);
        var buffer = new PhraseMatchBuffer();
        builder.Build().Match(TokenizedText.Of(string.Join(' ', Enumerable.Repeat("we", 20_000))), buffer);
        Assert.Equal(0, buffer.MatchCount);
        Assert.InRange(buffer.ThreadCount, 1, 64 * 6);
    }
}
