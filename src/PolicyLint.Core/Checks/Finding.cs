using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Fixes;

namespace PolicyLint.Checks;

/// <summary>A hit that passed all conditions of its rule, before message and severity are worked out.</summary>
/// <param name="Hit">The place.</param>
/// <param name="Arguments">What takes the place of the message's placeholders.</param>
/// <param name="Fixes">Fixes of the check itself; those of the rule file come after them.</param>
/// <param name="Related">Other places that explain it.</param>
/// <param name="IsSecret">Whether the span must be masked everywhere.</param>
/// <param name="Data">What a tool may want to know besides, by name.</param>
/// <param name="NoFix">Why the check has no fix for it, in words for the author, or null.</param>
internal readonly record struct Finding(
    Hit Hit,
    MessageArguments Arguments,
    ImmutableArray<Fix> Fixes,
    ImmutableArray<RelatedSpan> Related,
    bool IsSecret,
    ImmutableSortedDictionary<string, string> Data,
    string? NoFix = null);
