using PolicyLint.Phrases;

namespace PolicyLint.Tests.Phrases;

public class PhraseParserTests
{
    private static PhraseParseResult Parse(string text) => new PhraseParser(new SampleLists()).Parse(text);

    [Theory]
    [InlineData("buy now", "buy now")]
    [InlineData("Buy  NOW", "buy now")]
    [InlineData("(buy|order) now", "buy now / order now")]
    [InlineData("(very )?best", "best / very best")]
    [InlineData("really? good", "good / really good")]
    [InlineData("guarantee(s|d)?", "guarantee / guarantees / guaranteed")]
    [InlineData("(a|b (c|d)) e", "a e / b c e / b d e")]
    [InlineData("guarantee*", "guarantee*")]
    [InlineData("we … revenue", "we …5 revenue")]
    [InlineData("we …3 revenue", "we …3 revenue")]
    [InlineData("we … …2 revenue", "we …7 revenue")]
    [InlineData("{competitors} fan", "Northwind' fan")]
    [InlineData("{customers}", "")]
    [InlineData("(we|{customers}) win", "we win")]
    [InlineData("{lexicon.insults}", "clown / clowns / total …5 idiot")]
    [InlineData("<number> <url>", "<Number> <Url>")]
    [InlineData("<question>", "<question>")]
    [InlineData("#ad @contoso", "#ad @contoso")]
    [InlineData("^register today$", "^register today$")]
    [InlineData("=CAN do", "=CAN do")]
    [InlineData("24\\/7", "24 / 7")]
    [InlineData("a\\-b \\(c\\)", "a b ( c )")]
    [InlineData("100 % \\$5 U.S. R&D", "100% $5 u.s r&d")]
    [InlineData("\\\\", "\\")]
    [InlineData("\\🎉", "🎉")]
    [InlineData("don’t", "don't")]
    public void A_phrase_stands_for_sequences_of_words(string text, string expected)
    {
        var result = Parse(text);
        Assert.True(result.IsPhrase, result.Error.Message);
        Assert.Equal(expected, Show(result.Phrase));
    }

    [Theory]
    [InlineData("", 0, 0, "the phrase is empty")]
    [InlineData("  ", 0, 2, "the phrase is empty")]
    [InlineData("\"-\"", 0, 3, "would match nothing")]
    [InlineData("(very )?", 0, 8, "every word may be left out")]
    [InlineData("a? (b)?", 0, 7, "every word may be left out")]
    [InlineData("a (b", 2, 1, "no “)”")]
    [InlineData("a (b|", 2, 1, "no “)”")]
    [InlineData("a b)", 3, 1, "no “(”")]
    [InlineData("a|b", 1, 1, "in parentheses")]
    [InlineData("a (b|)", 2, 4, "an alternative is empty")]
    [InlineData("a () b", 2, 2, "an alternative is empty")]
    [InlineData("? a", 0, 1, "“?” follows a word")]
    [InlineData("a ?", 2, 1, "“?” follows a word")]
    [InlineData("colou?r", 5, 1, "for a part of a word write (…)?")]
    [InlineData("(real)ly? good", 8, 1, "a word that holds a group")]
    [InlineData("a (b)??", 6, 1, "a word that holds a group")]
    [InlineData("… revenue", 0, 1, "nothing precedes it")]
    [InlineData("we …", 3, 1, "nothing follows it")]
    [InlineData("we …0 win", 3, 2, "1 to 20 words")]
    [InlineData("we …99 win", 3, 3, "1 to 20 words")]
    [InlineData("we ... win", 3, 3, "write the one character …")]
    [InlineData("24/7", 2, 1, "write \\/")]
    [InlineData("yes, please", 3, 1, "write \\,")]
    [InlineData("(a|b.) c", 4, 1, "write \\.")]
    [InlineData("a > b", 2, 1, "write \\>")]
    [InlineData("# ad", 0, 1, "write \\#")]
    [InlineData("buy {product}", 4, 9, "did you mean {products}?")]
    [InlineData("buy {zzz}", 4, 5, "known are {competitors}")]
    [InlineData("buy {products", 4, 1, "no “}”")]
    [InlineData("<numbr> seats", 0, 7, "did you mean <number>?")]
    [InlineData("<xyzzy>", 0, 7, "known are <number>")]
    [InlineData("a < b", 2, 1, "no “>”")]
    [InlineData("{products}s", 10, 1, "stands alone")]
    [InlineData("pre{products}", 3, 1, "stands alone")]
    [InlineData("{employer}'s plan", 10, 1, "stands alone")]
    [InlineData("<number>x", 8, 1, "stands alone")]
    [InlineData("{lexicon.broken}", 0, 16, "entry “not (fine” of {lexicon.broken}: no “)”")]
    [InlineData("{lexicon.nested}", 0, 16, "cannot name another list")]
    [InlineData("so {lexicon.openings}", 3, 18, "nothing may precede")]
    [InlineData("a ^b", 2, 1, "“^” stands at the beginning")]
    [InlineData("a$ b", 1, 1, "“$” stands at the end")]
    [InlineData("$40 off", 0, 1, "\\$40")]
    [InlineData("a$ <url>", 1, 1, "“$” stands at the end")]
    [InlineData("a=b", 1, 1, "right before a word")]
    [InlineData("a = b", 2, 1, "right before a word")]
    [InlineData("=CAN*", 4, 1, "do not go together")]
    [InlineData("guar*tee", 4, 1, "at the end of a word")]
    [InlineData("* now", 0, 1, "the beginning of a word")]
    [InlineData("a *", 2, 1, "the beginning of a word")]
    [InlineData("{products}*", 10, 1, "the beginning of a word")]
    [InlineData("end\\", 3, 1, "none follows")]
    [InlineData("a\uFFFC", 1, 1, "object character")]
    public void A_mistake_is_told_with_its_place(string text, int position, int length, string message)
    {
        var result = Parse(text);
        Assert.False(result.IsPhrase);
        Assert.Contains(message, result.Error.Message, StringComparison.Ordinal);
        Assert.Equal((position, length), (result.Error.Position, result.Error.Length));
        Assert.DoesNotContain('\n', result.Error.Message);
    }

    [Fact]
    public void Too_many_sequences_are_refused_before_they_are_made()
    {
        var result = Parse(string.Concat(Enumerable.Repeat("(a|b|c|d|e|f|g|h|i|j)", 200)));
        Assert.False(result.IsPhrase);
        Assert.Contains("more than 20,000 sequences", result.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(a|b|c) (d|e)", new[] { 6 }, new[] { 0 })]
    [InlineData("(a|b|c|d|e|f|g|h|i) (a|b|c|d|e|f|g|h) x", new[] { 9, 8 }, new[] { 0, 0 })]
    [InlineData("(a|b|c|d|e|f|g|h|i) …2 … (a|b|c|d|e|f|g|h)", new[] { 9, 8 }, new[] { 7, 0 })]
    [InlineData("(a|b|c|d|e|f|g|h|i) (very )?(a|b|c|d|e|f|g|h)", new[] { 9, 16 }, new[] { 0, 0 })]
    [InlineData("(a|b|c|d|e|f|g|h|i) now? (a|b|c|d|e|f|g|h)", new[] { 18, 8 }, new[] { 0, 0 })]
    [InlineData("(a|b|c|d|e|f|g|h|i) … now? … (a|b|c|d|e|f|g|h)", new[] { 144 }, new[] { 0 })]
    public void A_phrase_of_many_alternatives_takes_their_sum(string text, int[] counts, int[] gaps)
    {
        var result = Parse(text);
        Assert.True(result.IsPhrase, result.Error.Message);
        Assert.Equal(counts, result.Phrase.Segments.ToArray().Select(s => s.Sequences.Length));
        Assert.Equal(gaps, result.Phrase.Segments.ToArray().Select(s => s.GapAfter));
    }

    [Theory]
    [InlineData("(a|b|c|d|e|f|g|h|i) (^a|b|c|d|e|f|g|h)", 21, "“^” stands")]
    [InlineData("(a$|b|c|d|e|f|g|h|i) (a|b|c|d|e|f|g|h)", 2, "“$” stands")]
    [InlineData("… (a|b|c|d|e|f|g|h|i) (a|b|c|d|e|f|g|h)", 0, "nothing precedes")]
    [InlineData("(a|b|c|d|e|f|g|h|i) (a|b|c|d|e|f|g|h) …", 38, "nothing follows")]
    public void Mistakes_are_told_in_phrases_of_many_alternatives_too(string text, int position, string message)
    {
        var result = Parse(text);
        Assert.False(result.IsPhrase);
        Assert.Contains(message, result.Error.Message, StringComparison.Ordinal);
        Assert.Equal(position, result.Error.Position);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var result = Parse(new string('(', 100_000) + "a" + new string(')', 100_000));
        Assert.False(result.IsPhrase);
        Assert.Equal(16, result.Error.Position);
    }

    [Theory]
    [InlineData("<url>", true)]
    [InlineData("(source|<url>)", true)]
    [InlineData("see <url>", false)]
    [InlineData("source", false)]
    public void A_phrase_of_a_URL_alone_meets_any_link(string text, bool expected)
    {
        var result = Parse(text);
        Assert.True(result.IsPhrase);
        Assert.Equal(expected, result.Phrase.MeetsAnyLink);
    }

    private static string Show(Phrase phrase)
    {
        var sequences = new List<string>();
        if (phrase.Segments.Length == 0) return "";
        var segment = Assert.Single(phrase.Segments.ToArray());
        foreach (var sequence in segment.Sequences)
        {
            var steps = new List<string>();
            foreach (var step in segment.StepsOf(sequence)) steps.Add(Show(step));
            sequences.Add((sequence.IsAtStart ? "^" : "") + string.Join(' ', steps) + (sequence.IsAtEnd ? "$" : ""));
        }

        return string.Join(" / ", sequences);
    }

    private static string Show(PhraseStep step) => step.Kind switch
    {
        PhraseStepKind.Exact => "=" + step.Text,
        PhraseStepKind.Prefix => step.Text + "*",
        PhraseStepKind.Class => $"<{(PolicyLint.Drafts.TokenKind)step.Data}>",
        PhraseStepKind.Question => "<question>",
        PhraseStepKind.Gap => "…" + step.Data,
        PhraseStepKind.NameEnd or PhraseStepKind.LowerNameEnd => step.Text + "'",
        _ => step.Text,
    };
}
