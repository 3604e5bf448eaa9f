using System.Collections.Immutable;
using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>What holds for a draft and where that was decided.</summary>
/// <param name="Path">Path relative to the working directory.</param>
/// <param name="Facts">What conditions see of its first post.</param>
/// <param name="PolicyFiles">The policy files that speak of it, the farthest first.</param>
/// <param name="Packs">The packs, in the order in which they are laid over each other.</param>
/// <param name="Rules">The rules in force.</param>
/// <param name="IsIgnored">Whether a run over its folder leaves it out.</param>
public sealed record FileExplanation(
    string Path,
    PostFacts Facts,
    ImmutableArray<string> PolicyFiles,
    ImmutableArray<string> Packs,
    ImmutableArray<RuleInForce> Rules,
    bool IsIgnored);
