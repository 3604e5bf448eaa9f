using PolicyLint.Tone;

namespace PolicyLint.ToneTraining.Tests;

/// <summary>Trains on all built-in texts, once: under a minute on one core.</summary>
public sealed class TrainingTests(TrainedModel trained) : IClassFixture<TrainedModel>
{
    private const int Compared = 5000;

    [Fact]
    public void The_network_scores_as_the_transformer_of_MLNET_does()
    {
        for (var i = 0; i < Compared; i++)
        {
            var own = Calibration.Probabilities(trained.Network.Score(trained.Run.Vectors[i]), temperature: 1);
            for (var label = 0; label < own.Length; label++) Assert.Equal(trained.Probabilities[i][label], own[label], 1e-4);
        }
    }

    [Fact]
    public void Quantised_weights_give_the_same_label_to_all_but_one_text_in_two_hundred()
    {
        var same = 0;
        for (var i = 0; i < Compared; i++)
        {
            var theirs = trained.Probabilities[i];
            if (trained.Core.Score(trained.Texts[i].Text).Label == (ToneLabel)Array.IndexOf(theirs, theirs.Max())) same++;
        }

        Assert.InRange(same, Compared * 995 / 1000, Compared);
    }

    [Fact]
    public void Training_again_gives_the_committed_model_up_to_one_quantisation_step()
    {
        var committed = ToneModel.BuiltIn;
        for (var i = 0; i < committed.Weights.Length; i++) Assert.InRange(trained.Core.Weights[i] - committed.Weights[i], -1, 1);

        // Numbers as they are, which two processors do not agree on to the last place: compared at the steps of the others.
        var step = trained.Core.Scales[^1];
        for (var i = 0; i < committed.Measures.Length; i++) Assert.Equal(committed.Measures[i], trained.Core.Measures[i], step);
    }

    [Fact]
    public void The_committed_model_carries_the_word_lists_as_they_are()
    {
        var table = WordClassCompiler.Compile(out _);
        Assert.True(ToneModel.BuiltIn.Data.Slice(ToneModelHeader.Size, table.Length).SequenceEqual(table), "A list changed: run policylint-tone train.");
    }
}
