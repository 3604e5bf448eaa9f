using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>A network of one hidden layer as the trainer found it, before quantisation.</summary>
/// <param name="Hidden">Weights to the hidden units, row by row.</param>
/// <param name="HiddenBiases">One a hidden unit.</param>
/// <param name="Output">One array a label, one weight a hidden unit.</param>
/// <param name="OutputBiases">One a label.</param>
internal sealed record ToneNetwork(float[] Hidden, float[] HiddenBiases, float[][] Output, float[] OutputBiases)
{
    /// <summary>The network with <paramref name="logOdds"/> taken off the score of one label.</summary>
    public ToneNetwork Without(ToneLabel label, float logOdds)
    {
        var biases = (float[])OutputBiases.Clone();
        biases[(int)label] -= logOdds;
        return this with { OutputBiases = biases };
    }

    /// <summary>The activations of the hidden units.</summary>
    public float[] Activate(FeatureVector vector)
    {
        var units = (float[])HiddenBiases.Clone();
        for (var i = 0; i < vector.Rows.Length; i++)
        {
            var weights = Hidden.AsSpan(vector.Rows[i] * FeatureLayout.Hidden, FeatureLayout.Hidden);
            for (var unit = 0; unit < units.Length; unit++) units[unit] += weights[unit] * vector.Values[i];
        }

        for (var unit = 0; unit < units.Length; unit++) units[unit] = MathF.Max(units[unit], 0);
        return units;
    }

    /// <summary>The scores of the labels, before calibration.</summary>
    public float[] Score(FeatureVector vector)
    {
        var units = Activate(vector);
        var scores = (float[])OutputBiases.Clone();
        for (var label = 0; label < scores.Length; label++)
        {
            for (var unit = 0; unit < units.Length; unit++) scores[label] += Output[label][unit] * units[unit];
        }

        return scores;
    }
}
