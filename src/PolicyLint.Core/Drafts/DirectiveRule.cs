using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>A rule id in a directive.</summary>
/// <param name="Id">The id as written.</param>
/// <param name="Span">Its place in the source.</param>
public readonly record struct DirectiveRule(string Id, TextSpan Span);
