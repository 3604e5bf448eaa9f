using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>What is shown while the pointer rests on a place.</summary>
/// <param name="Span">The text it is about.</param>
/// <param name="Markdown">The text to show.</param>
internal sealed record HoverText(TextSpan Span, string Markdown);
