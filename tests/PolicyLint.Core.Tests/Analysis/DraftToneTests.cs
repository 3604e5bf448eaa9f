using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Tests.Analysis;

public class DraftToneTests
{
    [Fact]
    public void Each_sentence_is_scored_at_its_place_and_the_whole_is_their_mean_by_words()
    {
        const string text = "# Boots\n\nOrder **now** and save! It rained.";
        var tone = Of(text);
        Assert.Equal(["Boots", "Order **now** and save!", "It rained."], tone.Sentences.Select(sentence => text.Substring(sentence.Span.Start, sentence.Span.Length)));
        Assert.Equal("Order now and save!", tone.Sentences[1].Text);
        var expected = (tone.Sentences[0].Score.Promotional + (4 * tone.Sentences[1].Score.Promotional) + (2 * tone.Sentences[2].Score.Promotional)) / 7;
        Assert.Equal(expected, tone.Whole?.Promotional ?? 0, 5);
    }

    [Theory]
    [InlineData("", "zxx")]
    [InlineData("🎉 42", "zxx")]
    [InlineData("Hello", "en")]
    [InlineData("Wir haben die Seite in der letzten Woche umgezogen, und es hat zwei Tage gedauert.", "und")]
    public void The_language_is_told_as_far_as_it_is_known(string text, string language) => Assert.Equal(language, Of(text).Language);

    [Fact]
    public void A_draft_without_a_sentence_has_no_tone() => Assert.Null(Of("```\ncode\n```\n").Whole);

    private static DraftTone Of(string text) => DraftTone.Of(DraftReader.Read(SourceText.From(text), new DraftReaderOptions(), CancellationToken.None), CancellationToken.None);
}
