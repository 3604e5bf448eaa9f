using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>A rule id written in a document.</summary>
/// <param name="Id">The id as written.</param>
/// <param name="Span">Its place.</param>
internal readonly record struct RuleMention(string Id, TextSpan Span);
