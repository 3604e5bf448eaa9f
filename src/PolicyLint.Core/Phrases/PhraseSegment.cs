namespace PolicyLint.Phrases;

/// <summary>
/// A part of a phrase, written out in full. Any sequence of one segment may be followed by any of the next, so that a phrase of
/// several long lists of alternatives takes their sum and not their product.
/// </summary>
/// <param name="FirstSequence">Index of its first sequence among those of the phrase.</param>
/// <param name="SequenceCount">Number of its sequences.</param>
/// <param name="GapAfter">How many other words may stand before the next segment.</param>
internal readonly record struct PhraseSegment(int FirstSequence, int SequenceCount, int GapAfter);
