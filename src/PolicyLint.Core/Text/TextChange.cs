namespace PolicyLint.Text;

/// <summary>One replacement in a <see cref="SourceText"/>.</summary>
/// <param name="Span">The text to take out; empty to insert only.</param>
/// <param name="NewText">The text to put in its place.</param>
public readonly record struct TextChange(TextSpan Span, string NewText);
