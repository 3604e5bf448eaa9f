namespace PolicyLint.Phrases;

/// <summary>One sequence of words that a segment of a phrase stands for.</summary>
/// <param name="FirstStep">Index of its first step among those of the segment.</param>
/// <param name="StepCount">Number of its steps.</param>
/// <param name="IsAtStart">Whether it must begin a sentence.</param>
/// <param name="IsAtEnd">Whether it must end a sentence.</param>
internal readonly record struct PhraseSequence(int FirstStep, int StepCount, bool IsAtStart, bool IsAtEnd);
