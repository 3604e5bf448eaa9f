using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Weights as the trainer found them, before quantisation.</summary>
/// <param name="Weights">One array a label, one weight a row.</param>
/// <param name="Biases">One a label.</param>
internal sealed record LinearModel(float[][] Weights, float[] Biases)
{
    /// <summary>The model with <paramref name="logOdds"/> taken off the score of one label.</summary>
    public LinearModel Without(ToneLabel label, float logOdds)
    {
        var biases = (float[])Biases.Clone();
        biases[(int)label] -= logOdds;
        return this with { Biases = biases };
    }

    /// <summary>The scores of the labels, before calibration.</summary>
    public float[] Score(FeatureVector vector)
    {
        var scores = new float[FeatureLayout.Labels];
        for (var label = 0; label < scores.Length; label++)
        {
            var weights = Weights[label];
            var sum = Biases[label];
            for (var i = 0; i < vector.Rows.Length; i++) sum += weights[vector.Rows[i]] * vector.Values[i];
            scores[label] = sum;
        }

        return scores;
    }
}
