using PolicyLint.Analysis;

namespace PolicyLint.Fixes;

/// <summary>A fix that was made.</summary>
/// <param name="Diagnostic">The finding that is gone; its span refers to the text before the round.</param>
/// <param name="Fix">What was done about it.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, Fix Fix);
