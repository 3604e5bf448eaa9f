namespace PolicyLint.Workspace;

/// <summary>A path that could not be looked into.</summary>
/// <param name="Path">The path: as given where it was named, else full.</param>
/// <param name="Message">What is wrong and what to do, one line.</param>
public readonly record struct DiscoveryProblem(string Path, string Message);
