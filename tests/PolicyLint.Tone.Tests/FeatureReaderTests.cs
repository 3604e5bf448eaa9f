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
    public void The_first_word_of_every_sentence_is_known()
    {
        Assert.True(Has("Rain fell. Please stay.", FeatureLayout.Starting, WordClass.Courtesy));
        Assert.False(Has("Rain fell, please stay.", FeatureLayout.Starting, WordClass.Courtesy));
    }

    [Fact]
    public void A_class_that_one_word_in_eleven_belongs_to_is_frequent()
    {
        Assert.True(Has("Thanks, and please come soon.", FeatureLayout.Frequent, WordClass.Courtesy));
        Assert.False(Has("Thanks for the long list of roads that the council will close and open again next week.", FeatureLayout.Frequent, WordClass.Courtesy));
    }

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

    private static FeatureVector Read(string text) => VectorSink.Read(text, ToneModel.BuiltIn.Classes, NoEmphasis);
}
