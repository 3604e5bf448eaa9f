namespace PolicyLint.Phrases;

/// <summary>That a phrase ends in a state.</summary>
/// <param name="Group">The phrase's group.</param>
/// <param name="IsAtEnd">Whether the sentence must end with it.</param>
/// <param name="Next">Index of the next phrase that ends there; -1 for the last.</param>
internal readonly record struct PhraseOutput(int Group, bool IsAtEnd, int Next);
