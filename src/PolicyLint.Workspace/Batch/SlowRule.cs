using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>A rule that takes long.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Milliseconds">Time for 100 KB of text.</param>
public readonly record struct SlowRule(Rule Rule, double Milliseconds);
