using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>A stretch of source that belongs to a scope other than prose: a line of code, a tag.</summary>
/// <param name="Span">Its place in the source.</param>
/// <param name="BeginsBlock">Whether a block begins with it; else it is a further line of the one before.</param>
internal readonly record struct ScopePiece(TextSpan Span, bool BeginsBlock);
