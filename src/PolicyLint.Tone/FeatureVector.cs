namespace PolicyLint.ToneTraining;

/// <summary>The features of one text as the trainer sees them.</summary>
/// <param name="Rows">Their rows, ascending, each once.</param>
/// <param name="Values">The values of <paramref name="Rows"/>.</param>
internal sealed record FeatureVector(int[] Rows, float[] Values);
