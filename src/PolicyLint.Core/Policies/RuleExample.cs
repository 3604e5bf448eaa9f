using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>A text that a rule is tried on.</summary>
/// <param name="Text">The draft; <c>[|…|]</c> may mark the span that a bad one is reported on.</param>
/// <param name="Settings">Channel and front matter keys, or null.</param>
/// <param name="IsBad">Whether the rule should report it.</param>
/// <param name="Span">Its place in the rule file.</param>
public sealed record RuleExample(string Text, YamlMapping? Settings, bool IsBad, TextSpan Span);
