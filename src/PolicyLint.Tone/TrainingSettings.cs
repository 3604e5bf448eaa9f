namespace PolicyLint.ToneTraining;

/// <summary>What cross-validation chose for training.</summary>
/// <param name="L2">Weight of the squared weights in the loss.</param>
/// <param name="Emphasis">Factor for the values of words, bigrams, grams, sequences, pairs and dense features.</param>
/// <param name="HostileRarity">
/// Taken off the score of hostile, in log-odds: a sixth of the training data is hostile, far less of what people draft, and a polite answer
/// taken for an attack costs an author more than an attack missed.
/// </param>
internal sealed record TrainingSettings(float L2, IReadOnlyList<float> Emphasis, float HostileRarity)
{
    /// <summary>The settings of the committed model; <c>docs/tone.md</c> has the others tried.</summary>
    public static TrainingSettings Default { get; } = new(1f, [1, 1, 1, 1, 1, 1], 0.75f);
}
