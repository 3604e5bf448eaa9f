using PolicyLint.Analysis;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>What a policy file or pack sets for one rule: <c>PL2001: information</c> or <c>PL5002: {severity: hint, max: 2}</c>.</summary>
/// <param name="Id">The rule's id as written; whether there is such a rule is not looked at here.</param>
/// <param name="Location">Place of the id.</param>
/// <param name="Severity">The severity set, or null.</param>
/// <param name="Options">The whole map where one is written, <c>severity</c> included; its spans refer to the location's text.</param>
public sealed record RuleSetting(string Id, PolicyLocation Location, Severity? Severity, YamlMapping? Options);
