using System.Runtime.Intrinsics;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Fits the temperature: the one number that makes probabilities honest on texts the model has not seen.</summary>
internal static class Calibration
{
    /// <summary>The temperature of the least log loss over out-of-fold scores, by golden-section search.</summary>
    public static float FitTemperature(IReadOnlyList<(ToneLabel Label, float[] Scores)> scored)
    {
        var (low, high) = (0.2, 5.0);
        var ratio = (Math.Sqrt(5) - 1) / 2;
        while (high - low > 1e-3)
        {
            var (left, right) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
            if (LogLoss(scored, left) < LogLoss(scored, right)) high = right;
            else low = left;
        }

        return (float)Math.Round((low + high) / 2, 3);
    }

    /// <summary>Scores turned into probabilities.</summary>
    public static float[] Probabilities(float[] scores, float temperature)
    {
        var probabilities = new float[scores.Length];
        Span<float> room = stackalloc float[Vector256<float>.Count];
        scores.CopyTo(room);
        ToneModel.Softmax(Vector256.Create<float>(room) / temperature, probabilities);
        return probabilities;
    }

    private static double LogLoss(IReadOnlyList<(ToneLabel Label, float[] Scores)> scored, double temperature)
    {
        var loss = 0.0;
        foreach (var (label, scores) in scored) loss -= Math.Log(Math.Max(Probabilities(scores, (float)temperature)[(int)label], 1e-9f));
        return loss / scored.Count;
    }
}
