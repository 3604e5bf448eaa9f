namespace PolicyLint.Workspace;

/// <summary>A sentence of a repository's posts that reads like a disclosure or disclaimer.</summary>
/// <param name="Text">The sentence, on one line.</param>
/// <param name="Count">Drafts that hold it.</param>
public sealed record ExistingDisclaimer(string Text, int Count);
