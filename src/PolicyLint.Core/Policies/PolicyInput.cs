using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>What a policy is compiled from.</summary>
/// <param name="Packs">The packs, each after all it builds on.</param>
/// <param name="Settings">What policy files set for rules, the one that counts last.</param>
/// <param name="Context">Organisation, wording and defaults.</param>
/// <param name="Today">The day of the run.</param>
/// <param name="OnlyRules">Ids of the rules to keep; empty = all.</param>
public sealed record PolicyInput(
    ImmutableArray<Pack> Packs,
    ImmutableArray<RuleSetting> Settings,
    PolicyContext Context,
    DateOnly Today,
    ImmutableArray<string> OnlyRules);
