using PolicyLint.Tone;

namespace PolicyLint.ToneTraining.Tests;

public sealed class EvaluationTests
{
    [Fact]
    public void Perfect_scores_have_perfect_figures()
    {
        var evaluation = new Evaluation(Enum.GetValues<ToneLabel>().Select(label => (label, Sure(label, 1))));
        Assert.Equal((1, 1, 1), (evaluation.MacroF1, evaluation.Accuracy, evaluation.PitchRecall(0.9)));
        Assert.Equal(0, evaluation.CalibrationError(), 1e-6);
    }

    [Fact]
    public void Recall_at_a_precision_stops_before_the_false_hits()
    {
        (ToneLabel, float[])[] scored =
        [
            (ToneLabel.Promotional, Sure(ToneLabel.Promotional, 0.9f)),
            (ToneLabel.Hype, Sure(ToneLabel.Hype, 0.8f)),
            (ToneLabel.Informative, Sure(ToneLabel.Promotional, 0.7f)),
            (ToneLabel.Promotional, Sure(ToneLabel.Hype, 0.6f)),
        ];
        Assert.Equal(2.0 / 3, new Evaluation(scored).PitchRecall(0.9), 1e-6);
        Assert.Equal(1, new Evaluation(scored).PitchRecall(0.7), 1e-6);
    }

    [Fact]
    public void The_temperature_of_scores_twice_too_sure_is_two()
    {
        // Log-odds of 2·ln 3 where three in four are right: ln 3 would be honest.
        var scored = Enumerable.Range(0, 400).Select(i =>
            (i % 4 == 0 ? ToneLabel.Hostile : ToneLabel.Hype, new[] { -50, 2 * MathF.Log(3), 0, -50, -50 })).ToList();
        Assert.Equal(2, Calibration.FitTemperature(scored), 0.01);
    }

    private static float[] Sure(ToneLabel label, float probability)
    {
        var probabilities = new float[5];
        Array.Fill(probabilities, (1 - probability) / 4);
        probabilities[(int)label] = probability;
        return probabilities;
    }
}
