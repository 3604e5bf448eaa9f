using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>Packs in the order in which they are laid over each other.</summary>
/// <param name="Packs">Each once, after all it builds on.</param>
/// <param name="Problems">Packs that do not exist, and circles.</param>
public sealed record PackOrder(ImmutableArray<PackManifest> Packs, ImmutableArray<PolicyProblem> Problems);
