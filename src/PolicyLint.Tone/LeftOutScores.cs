using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Scores of texts by models that had not seen them, and the calibration that follows from them.</summary>
internal sealed class LeftOutScores
{
    /// <summary>
    /// Text outside the project is farther from the training data than one of its batches is from the others, and a model is surer of itself
    /// there than it should be. On public texts the best temperature was about a third more than on batches left out.
    /// </summary>
    private const float FartherText = 1.35f;

    /// <summary>Calibrates the scores.</summary>
    public LeftOutScores(IReadOnlyList<(ToneLabel Label, float[] Scores)> scored)
    {
        Temperature = Calibration.FitTemperature(scored) * FartherText;
        Probabilities = [.. scored.Select(text => Calibration.Probabilities(text.Scores, Temperature))];
        Evaluation = new Evaluation(scored.Select((text, i) => (text.Label, Probabilities[i])));
    }

    /// <summary>What scores are divided by before they become probabilities.</summary>
    public float Temperature { get; }

    /// <summary>The probabilities, in the order of the texts.</summary>
    public IReadOnlyList<float[]> Probabilities { get; }

    /// <summary>Figures over all of them.</summary>
    public Evaluation Evaluation { get; }
}
