namespace PolicyLint.Phrases;

/// <summary>One way to meet a list.</summary>
/// <param name="Steps">The steps, at least one.</param>
/// <param name="IsAtStart">Whether it must begin a sentence.</param>
/// <param name="IsAtEnd">Whether it must end a sentence.</param>
internal readonly record struct ListedSequence(PhraseStep[] Steps, bool IsAtStart, bool IsAtEnd);
