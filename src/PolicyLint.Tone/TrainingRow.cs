using Microsoft.ML.Data;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>One text as ML.NET reads it.</summary>
internal sealed class TrainingRow
{
    /// <summary>The number of the label, from zero.</summary>
    [KeyType(FeatureLayout.Labels)]
    public uint Label { get; set; }

    /// <summary>The activations of the hidden units.</summary>
    [VectorType(FeatureLayout.Hidden)]
    public float[] Features { get; set; } = [];
}
