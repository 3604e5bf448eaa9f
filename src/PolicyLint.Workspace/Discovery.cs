using System.Collections.Immutable;

namespace PolicyLint.Workspace;

/// <summary>What was found under the paths given.</summary>
/// <param name="Drafts">The drafts, each once, in ordinal order of their paths.</param>
/// <param name="Problems">What could not be looked into.</param>
public sealed record Discovery(ImmutableArray<DiscoveredDraft> Drafts, ImmutableArray<DiscoveryProblem> Problems);
