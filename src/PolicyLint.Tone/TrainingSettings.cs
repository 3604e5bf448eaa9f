namespace PolicyLint.ToneTraining;

/// <summary>What cross-validation chose for training.</summary>
/// <param name="Emphasis">Factor for the values of words, pairs, traits and measures: a greater one learns faster and decays less.</param>
/// <param name="Epochs">How often the hidden layer sees each text.</param>
/// <param name="LearningRate">The first step; it falls to a tenth.</param>
/// <param name="WeightDecay">Pull of each weight towards zero.</param>
/// <param name="InputDropout">Share of the features that each reading of a text leaves out, 0–1.</param>
/// <param name="HiddenDropout">Share of the hidden units that each reading leaves out, 0–1.</param>
/// <param name="L2">Weight of the squared output weights in the loss.</param>
/// <param name="HostileRarity">
/// Taken off the score of hostile, in log-odds: an eighth of the training data is hostile, far less of what people draft, and a polite answer
/// taken for an attack costs an author more than an attack missed.
/// </param>
internal sealed record TrainingSettings(
    IReadOnlyList<float> Emphasis,
    int Epochs,
    float LearningRate,
    float WeightDecay,
    float InputDropout,
    float HiddenDropout,
    float L2,
    float HostileRarity)
{
    /// <summary>The settings of the committed model; <c>docs/tone.md</c> has the others tried.</summary>
    public static TrainingSettings Default { get; } = new([2, 2, 0.4f, 0.4f], 6, 0.05f, 3e-4f, 0.3f, 0.5f, 100, 0.5f);
}
