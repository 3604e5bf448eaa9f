using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>What was read of a policy file: all of it that is right, and what is wrong with the rest.</summary>
/// <typeparam name="T">What the file holds.</typeparam>
/// <param name="Value">What was read; what is wrong or missing has its default.</param>
/// <param name="Problems">Mistakes and unknown names in the order found.</param>
public sealed record PolicyReading<T>(T Value, ImmutableArray<PolicyProblem> Problems);
