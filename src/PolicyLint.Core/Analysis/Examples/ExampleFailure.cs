using PolicyLint.Policies;

namespace PolicyLint.Analysis;

/// <summary>An example of a rule that did not come out as it says.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Example">The example.</param>
/// <param name="Message">What came out instead, one line.</param>
public sealed record ExampleFailure(Rule Rule, RuleExample Example, string Message);
