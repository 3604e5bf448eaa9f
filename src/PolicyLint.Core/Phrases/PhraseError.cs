namespace PolicyLint.Phrases;

/// <summary>A mistake in a phrase.</summary>
/// <param name="Position">UTF-16 code units from the phrase's start.</param>
/// <param name="Length">Code units that are wrong; at least 1 where the phrase is not empty.</param>
/// <param name="Message">What is wrong and what to do, one line.</param>
public readonly record struct PhraseError(int Position, int Length, string Message);
