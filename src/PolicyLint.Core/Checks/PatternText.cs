using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>A regular expression as a rule file writes it.</summary>
/// <param name="Text">The expression, in .NET's language.</param>
/// <param name="Span">Its place in the rule file.</param>
internal readonly record struct PatternText(string Text, TextSpan Span);
