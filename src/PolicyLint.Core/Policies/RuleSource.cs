namespace PolicyLint.Policies;

/// <summary>Where a rule's reason is written down.</summary>
/// <param name="Title">Name of the law, guideline or page.</param>
/// <param name="Url">Its address, or null.</param>
/// <param name="Checked">The day it was last looked up, or null.</param>
public sealed record RuleSource(string Title, string? Url, DateOnly? Checked);
