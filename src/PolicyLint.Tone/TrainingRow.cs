using Microsoft.ML.Data;

namespace PolicyLint.ToneTraining;

/// <summary>One text as ML.NET reads it.</summary>
internal sealed class TrainingRow
{
    /// <summary>The number of the label, from zero.</summary>
    [KeyType(PolicyLint.Tone.FeatureLayout.Labels)]
    public uint Label { get; set; }

    /// <summary>The features, sparse.</summary>
    public VBuffer<float> Features { get; set; }
}
