using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>A role that owns rules: an entry of <c>committee.yaml</c>.</summary>
/// <param name="Name">The key, as <c>owner</c> names it in rules.</param>
/// <param name="Members">Ids of <c>people.yaml</c>, or names.</param>
/// <param name="Contact">How to reach them, or null.</param>
public sealed record CommitteeRole(string Name, ImmutableArray<string> Members, string? Contact);
