namespace PolicyLint.Phrases;

/// <summary>
/// A part of a phrase, written out in full. Any sequence of one segment may be followed by any of the next, so that a phrase of
/// several long lists of alternatives takes their sum and not their product.
/// </summary>
/// <param name="Steps">The steps of all its sequences. A segment that is a list shares these with every other that is.</param>
/// <param name="Sequences">Its sequences, at least one.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="GapAfter">How many other words may stand before the next segment.</param>
internal readonly record struct PhraseSegment(PhraseStep[] Steps, PhraseSequence[] Sequences, bool IsList, int GapAfter)
{
    /// <summary>The steps of one of its sequences.</summary>
    internal ReadOnlySpan<PhraseStep> StepsOf(in PhraseSequence sequence) => Steps.AsSpan(sequence.FirstStep, sequence.StepCount);
}
