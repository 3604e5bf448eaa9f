using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>An image of a draft, written in Markdown or as an HTML <c>img</c>.</summary>
/// <param name="Span">All of it in the source.</param>
/// <param name="Url">Its target.</param>
/// <param name="UrlSpan">The target in the source.</param>
/// <param name="Alt">The alternative text, markup removed; null where an <c>img</c> has no <c>alt</c> at all.</param>
/// <param name="AltSpan">The alternative text in the source; empty, at the place where it belongs, when there is none.</param>
/// <param name="Block">Index of the block in the draft's prose.</param>
/// <param name="Post">Index of the post.</param>
/// <param name="IsHtml">Whether it is an HTML <c>img</c>.</param>
public sealed record Image(TextSpan Span, string Url, TextSpan UrlSpan, string? Alt, TextSpan AltSpan, int Block, int Post, bool IsHtml);
