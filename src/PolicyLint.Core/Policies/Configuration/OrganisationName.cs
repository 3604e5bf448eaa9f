using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>A product, competitor, customer or confidential name of <c>organisation.yaml</c>.</summary>
/// <param name="Name">The name.</param>
public sealed record OrganisationName(string Name)
{
    /// <summary>Other names of the same.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The day it was or will be released, or null.</summary>
    public DateOnly? Released { get; init; }

    /// <summary>The name it has in public, for one that is confidential, or null.</summary>
    public string? PublicName { get; init; }

    /// <summary>Whether what is said of it is regulated: medicines, financial products.</summary>
    public bool IsRegulated { get; init; }

    /// <summary>The last day a confidential name is confidential, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The name and its aliases.</summary>
    public IEnumerable<string> AllNames => Aliases.Prepend(Name);
}
