using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>A line of figures above a piece of a draft.</summary>
/// <param name="Span">The piece.</param>
/// <param name="Title">The figures.</param>
internal sealed record TextLens(TextSpan Span, string Title);
