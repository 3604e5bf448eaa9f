using System.Collections.Immutable;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>A rule as read from its YAML file: data, ready to be bound to an organisation's names.</summary>
public sealed record Rule
{
    /// <summary>What people are told of it.</summary>
    public required RuleDescriptor Descriptor { get; init; }

    /// <summary>One part for a rule with <c>kind</c>, several for one with <c>any</c>.</summary>
    internal ImmutableArray<RulePart> Parts { get; init; } = [];

    /// <summary>The file's map, over which policy files lay options.</summary>
    internal YamlMapping Map { get; init; } = new(default, []);

    /// <summary>Its own test cases.</summary>
    public ImmutableArray<RuleExample> Examples { get; init; } = [];

    /// <summary>Whether protected talk about one's own work silences it on a personal account.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Jurisdictions it applies in; none named = all.</summary>
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>Whether it applies to text of any language, not only English.</summary>
    public bool IsForAnyLanguage { get; init; }

    /// <summary>Where it was read from.</summary>
    public required PolicyLocation Location { get; init; }

    /// <summary>The id.</summary>
    public string Id => Descriptor.Id;
}
