using System.Collections.Immutable;

namespace PolicyLint.Checks;

/// <summary>What a rule asks of one key of front matter.</summary>
/// <param name="Name">The key.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Type">What its value must be, or null.</param>
/// <param name="OneOf">The values it may have; empty = any.</param>
/// <param name="Pattern">An expression that the value must meet, or null.</param>
/// <param name="Before">The day that a date must lie before, or null.</param>
/// <param name="After">The day that a date must lie after, or null.</param>
internal sealed record FrontMatterKey(
    string Name,
    bool IsRequired,
    FrontMatterType? Type,
    ImmutableArray<string> OneOf,
    BoundedPattern? Pattern,
    DateOnly? Before,
    DateOnly? After);
