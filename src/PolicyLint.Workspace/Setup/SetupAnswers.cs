namespace PolicyLint.Workspace;

/// <summary>What a person said of the organisation when setting up.</summary>
/// <param name="Employer">The employer's name, or null.</param>
/// <param name="IsPublic">Whether its shares are traded; null = not said.</param>
/// <param name="IsGuess">Whether the name was taken from the git remote and nobody confirmed it.</param>
public sealed record SetupAnswers(string? Employer, bool? IsPublic, bool IsGuess);
