using System.Collections.Immutable;

namespace PolicyLint.Fixes;

/// <summary>What can be done about a finding.</summary>
/// <param name="Fixes">The fixes, the preferred one first.</param>
/// <param name="Reason">Why there is none though the rule names some; null where there is one, or none is named.</param>
internal readonly record struct FixOffer(ImmutableArray<Fix> Fixes, string? Reason);
