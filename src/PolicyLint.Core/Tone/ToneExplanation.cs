namespace PolicyLint.Tone;

/// <summary>Why a text was scored as it was.</summary>
/// <param name="Score">The five probabilities.</param>
/// <param name="Label">The label explained: the most probable one.</param>
/// <param name="Contributions">What pushed the text towards the label, hardest first. Stop words are left out.</param>
public sealed record ToneExplanation(ToneScore Score, ToneLabel Label, IReadOnlyList<ToneContribution> Contributions);
