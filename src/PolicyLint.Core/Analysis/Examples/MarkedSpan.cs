using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>A span marked in a test text.</summary>
/// <param name="Id">The rule id of <c>{|PL2001:…|}</c>; null for <c>[|…|]</c>.</param>
/// <param name="Span">Its place in the text without the marks.</param>
public readonly record struct MarkedSpan(string? Id, TextSpan Span);
