using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>A change that makes a finding go away.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Kind">Whether it may be made without a person's choice.</param>
/// <param name="Changes">The changes to the draft's source; they do not overlap.</param>
/// <param name="IsTemplate">Whether it leaves something to fill in, so that only an editor offers it.</param>
/// <param name="EquivalenceKey">Equal for fixes of one rule that do the same thing, so that an editor can make them all at once.</param>
public sealed record Fix(string Title, FixKind Kind, ImmutableArray<TextChange> Changes, bool IsTemplate, string EquivalenceKey);
