using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>A phrase as a rule file writes it.</summary>
/// <param name="Text">The phrase.</param>
/// <param name="Span">Its place in the rule file, quotes included.</param>
public readonly record struct PhraseText(string Text, TextSpan Span);
