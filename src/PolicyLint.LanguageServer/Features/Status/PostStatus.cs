using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>How long one post is.</summary>
/// <param name="Span">Its place in the source.</param>
/// <param name="Length">Weighted characters for a tweet, grapheme clusters for any other channel.</param>
/// <param name="Limit">The most its channel takes, or null.</param>
internal sealed record PostStatus(TextSpan Span, int Length, int? Limit);
