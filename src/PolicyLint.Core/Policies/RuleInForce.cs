using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>A rule with the severity it has for a file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity, all configuration and caps applied.</param>
public readonly record struct RuleInForce(RuleDescriptor Rule, Severity Severity);
