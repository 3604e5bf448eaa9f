using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>A link of a draft.</summary>
/// <param name="Span">All of it in the source.</param>
/// <param name="Url">Its target, entities and escapes resolved.</param>
/// <param name="UrlSpan">The target in the source (in the definition, for a reference link).</param>
/// <param name="TextSpan">The link's text in the prose; empty for a bare URL.</param>
/// <param name="Block">Index of the block in the draft's prose.</param>
/// <param name="Post">Index of the post.</param>
/// <param name="IsBare">Whether the URL is itself the text, or stands in angle brackets.</param>
public sealed record Link(TextSpan Span, string Url, TextSpan UrlSpan, TextSpan TextSpan, int Block, int Post, bool IsBare);
