using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Where a piece of a document leads.</summary>
/// <param name="Span">The piece.</param>
/// <param name="Uri">The document it leads to.</param>
/// <param name="Text">That document's text, where a place in it is meant; else null.</param>
/// <param name="Place">The place in it.</param>
/// <param name="Tooltip">What is there.</param>
internal sealed record LinkTarget(TextSpan Span, string Uri, SourceText? Text, TextSpan Place, string Tooltip);
