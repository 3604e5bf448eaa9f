using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>Another place in the draft that explains a finding.</summary>
/// <param name="Message">What it has to do with the finding.</param>
/// <param name="Span">Its place in the source.</param>
public readonly record struct RelatedSpan(string Message, TextSpan Span);
