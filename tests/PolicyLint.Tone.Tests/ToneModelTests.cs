using System.Runtime.InteropServices;
using CsCheck;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining.Tests;

public sealed class ToneModelTests
{
    private const string Pitch = "Order now and save 40% on our award-winning range, delivered free to your door!";

    [Fact]
    public void The_built_in_model_is_whole()
    {
        var model = ToneModel.Load(ToneModel.BuiltIn.Data.ToArray());
        Assert.Equal(ToneModel.BuiltIn.Score(Pitch), model.Score(Pitch));
    }

    [Theory]
    [InlineData(Pitch, ToneLabel.Promotional)]
    [InlineData("This will change everything. The most revolutionary breakthrough in human history is here.", ToneLabel.Hype)]
    [InlineData("You are a pathetic liar and everyone knows it.", ToneLabel.Hostile)]
    [InlineData("The council approved the plan on Tuesday by nine votes to four.", ToneLabel.Informative)]
    [InlineData("Haha yeah, I forgot my lunch again and my dog ate it anyway.", ToneLabel.Conversational)]
    public void Plain_cases_read_as_what_they_are(string text, ToneLabel expected) => Assert.Equal(expected, ToneModel.BuiltIn.Score(text).Label);

    [Fact]
    public void Any_text_has_five_probabilities_that_sum_to_one() => Gen.String.Sample(text =>
    {
        var probabilities = new float[5];
        ToneModel.BuiltIn.Score(text, probabilities);
        Assert.All(probabilities, probability => Assert.InRange(probability, 0, 1));
        Assert.Equal(1, probabilities.Sum(), 1e-4);
    });

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🚀🚀🚀🔥")]
    [InlineData("?!… — ;;; ///")]
    [InlineData("\ud83d")]
    [InlineData("1234 5678")]
    public void A_text_without_words_is_scored_without_certainty(string text)
    {
        var score = ToneModel.BuiltIn.Score(text);
        Assert.InRange(score[score.Label], 0.2f, 0.9f);
    }

    [Fact]
    public void A_megabyte_is_scored_like_any_text()
    {
        var score = ToneModel.BuiltIn.Score(string.Concat(Enumerable.Repeat(Pitch + " ", 13_000)));
        Assert.Equal(ToneLabel.Promotional, score.Label);
        Assert.Equal(1, score.Promotional + score.Hype + score.Hostile + score.Informative + score.Conversational, 1e-4);
        Assert.True(float.IsFinite(ToneModel.BuiltIn.Score(new string('a', 1 << 20)).Hype));
        Assert.True(float.IsFinite(ToneModel.BuiltIn.Score(string.Concat(Enumerable.Repeat("a.", 500_000))).Hype));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(600)]
    public void Sums_of_many_rows_are_those_of_the_trainers_vector(int words)
    {
        var model = ToneModel.BuiltIn;
        var text = string.Join(' ', Enumerable.Range(0, words).Select(i => "we order idiots now grobble the".Split(' ')[i % 6]));
        var vector = VectorSink.Read(text, model.Classes, [1, 1, 1, 1]);
        var expected = MemoryMarshal.Cast<byte, float>(model.Data.Slice(ToneModelHeader.HiddenBiasesAt, sizeof(float) * FeatureLayout.Hidden)).ToArray();
        for (var i = 0; i < vector.Rows.Length; i++)
        {
            for (var unit = 0; unit < expected.Length; unit++) expected[unit] += vector.Values[i] * WeightOf(model, vector.Rows[i], unit);
        }

        var activations = new float[FeatureLayout.Hidden];
        model.Activate(text, activations);
        for (var unit = 0; unit < expected.Length; unit++) Assert.Equal(Math.Max(expected[unit], 0), activations[unit], 1e-3);
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var probabilities = new float[5];
        var model = ToneModel.BuiltIn;
        model.Score(Pitch, probabilities);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) model.Score(Pitch, probabilities);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Many_threads_get_the_scores_of_one()
    {
        string[] texts = [.. Enumerable.Range(0, 500).Select(i => $"{Pitch} Offer {i} ends in {i} days, you fool.")];
        var alone = texts.Select(text => ToneModel.BuiltIn.Score(text)).ToArray();
        var together = new ToneScore[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = ToneModel.BuiltIn.Score(texts[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void Too_little_room_for_the_probabilities_is_refused() =>
        Assert.Throws<ArgumentException>(() => ToneModel.BuiltIn.Score(Pitch, new float[4]));

    [Fact]
    public void A_file_that_is_no_model_is_refused() => Refuse("PK\u0003\u0004 some archive that is not ours"u8.ToArray(), "no tone model");

    [Fact]
    public void An_empty_file_is_refused() => Refuse([], "no tone model");

    [Fact]
    public void A_model_cut_off_anywhere_is_refused()
    {
        var whole = ToneModel.BuiltIn.Data.ToArray();
        for (var length = 8; length < whole.Length; length += 4999) Refuse(whole[..length], "cut off");
    }

    [Fact]
    public void A_model_with_a_changed_byte_is_refused()
    {
        var whole = ToneModel.BuiltIn.Data.ToArray();
        for (var at = ToneModelHeader.HashedFrom; at < whole.Length; at += 9973)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 0x10;
            Assert.Throws<ToneModelException>(() => ToneModel.Load(changed));
        }
    }

    [Fact]
    public void A_model_of_another_feature_set_is_refused()
    {
        var other = ToneModel.BuiltIn.Data.ToArray();
        other[ToneModelHeader.FeatureSetAt]++;
        Refuse(other, "feature set");
    }

    private static float WeightOf(ToneModel model, int row, int unit)
    {
        if (row >= FeatureLayout.MeasureStart) return model.Measures[((row - FeatureLayout.MeasureStart) * FeatureLayout.Hidden) + unit];
        var group = row < FeatureLayout.PairStart ? 0 : row < FeatureLayout.Presence ? 1 : 2;
        return model.Weights[(row * FeatureLayout.Hidden) + unit] * model.Scales[group];
    }

    private static void Refuse(byte[] data, string reason)
    {
        var exception = Assert.Throws<ToneModelException>(() => ToneModel.Load(data));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }
}
