namespace PolicyLint.ToneTraining;

/// <summary>What cross-validation chose for training.</summary>
/// <param name="L2">Weight of the squared weights in the loss.</param>
/// <param name="Emphasis">Factor for the values of words, bigrams, grams, sequences, pairs and dense features.</param>
internal sealed record TrainingSettings(float L2, IReadOnlyList<float> Emphasis)
{
    /// <summary>The settings of the committed model; <c>docs/tone.md</c> has the others tried.</summary>
    public static TrainingSettings Default { get; } = new(1f, [1, 1, 1, 1, 1, 1]);
}
