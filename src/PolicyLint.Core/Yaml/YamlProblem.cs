using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>A mistake in a YAML text.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Message">What is wrong and what to do, one line.</param>
public readonly record struct YamlProblem(TextSpan Span, string Message);
