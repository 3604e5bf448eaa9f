using CsCheck;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining.Tests;

public sealed class FeatureReaderTests
{
    private static readonly float[] NoEmphasis = [1, 1, 1, 1];

    [Fact]
    public void A_denied_insult_is_no_insult()
    {
        Assert.True(Has("This is a scam.", FeatureLayout.Presence, WordClass.Accusation));
        Assert.False(Has("This isn't a scam.", FeatureLayout.Presence, WordClass.Accusation));
        Assert.True(Has("This isn't a scam.", FeatureLayout.Negated, WordClass.Accusation));
    }

    [Fact]
    public void A_negation_ends_with_its_clause() =>
        Assert.True(Has("It is not new, it is a scam.", FeatureLayout.Presence, WordClass.Accusation));

    [Fact]
    public void A_quoted_insult_is_someone_elses()
    {
        Assert.False(Has("They said we were “idiots” at noon.", FeatureLayout.Presence, WordClass.InsultNoun));
        Assert.True(Has("They said we were “idiots” at noon.", FeatureLayout.Quoted, WordClass.InsultNoun));
    }

    [Fact]
    public void A_phrase_is_found_across_a_hyphen_but_not_across_a_comma()
    {
        Assert.True(Has("A game-changing idea", FeatureLayout.Presence, WordClass.Hype));
        Assert.False(Has("A game, changing rules", FeatureLayout.Presence, WordClass.Hype));
    }

    [Fact]
    public void Pairs_tell_the_same_of_one_grammar_whatever_the_matter() =>
        Assert.Equal(Pairs("We blorped the grobble, and you snivved."), Pairs("We frindled the wumpet, and you cropped."));

    [Theory]
    [InlineData("We blorped the grobble.", "They blorped the grobble.")]
    [InlineData("We blorped the grobble.", "Us blorped the grobble.")]
    [InlineData("We blorped the grobble.", "We blorping the grobble.")]
    [InlineData("We blorped the grobble.", "We blorped the Grobble.")]
    [InlineData("We blorped the Grobble.", "We blorped the GROBBLE.")]
    [InlineData("We blorped the grobble.", "We blorped the idiot.")]
    [InlineData("We blorped the grobble.", "We blorped the 12.")]
    [InlineData("We blorped the grobble.", "We blorped the grobble!")]
    [InlineData("We blorped the grobble.", "The grobble we blorped.")]
    public void Pairs_tell_who_does_what(string one, string other) => Assert.NotEqual(Pairs(one), Pairs(other));

    [Fact]
    public void A_capital_that_begins_a_sentence_names_nobody() =>
        Assert.Equal(Pairs("We blorped. Grobble blorped."), Pairs("We blorped. grobble blorped."));

    [Fact]
    public void A_word_of_a_class_stays_one_in_capitals() => Assert.Equal(Pairs("We blorped the idiot."), Pairs("We blorped the Idiot."));

    [Fact]
    public void A_line_break_parts_no_pair() => Assert.Equal(Pairs("We blorped the grobble."), Pairs("We blorped\nthe grobble."));

    [Fact]
    public void Beginning_and_end_make_pairs_too() => Assert.Equal(2, Pairs("grobble").Count());

    [Fact]
    public void Tags_of_all_sorts_stay_apart()
    {
        Assert.True(Enum.GetValues<TokenShape>().Length <= 32);
        Assert.True(Enum.GetValues<WordEnding>().Length <= 24);
        Assert.True(Enum.GetValues<WordClass>().Length <= 64);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🚀 12!")]
    [InlineData("?!… — ;;;")]
    public void A_text_without_a_letter_has_no_features(string text) => Assert.Empty(Read(text).Rows);

    [Fact]
    public void What_a_mention_or_an_address_says_does_not_matter() => Assert.Equal(
        Read("Ask @kim at https://contoso.com/idiots").Rows,
        Read("Ask @lee at https://fabrikam.com/x").Rows);

    [Fact]
    public void Any_text_gives_ascending_rows_and_finite_values() => Gen.String.Sample(text =>
    {
        var vector = Read(text);
        for (var i = 0; i < vector.Rows.Length; i++)
        {
            Assert.InRange(vector.Rows[i], i == 0 ? 0 : vector.Rows[i - 1] + 1, FeatureLayout.Rows - 1);
            Assert.True(float.IsFinite(vector.Values[i]));
        }
    });

    private static bool Has(string text, int rows, WordClass @class) =>
        Read(text).Rows.Contains(rows + (int)@class);

    private static IEnumerable<int> Pairs(string text) =>
        Read(text).Rows.Where(row => row is >= FeatureLayout.PairStart and < FeatureLayout.Presence);

    private static FeatureVector Read(string text) => VectorSink.Read(text, ToneModel.BuiltIn.Classes, NoEmphasis);
}
