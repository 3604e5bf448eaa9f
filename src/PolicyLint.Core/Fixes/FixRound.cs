using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>Fixes that were made together.</summary>
/// <param name="Before">The text they were made in.</param>
/// <param name="Changes">All their changes; they do not overlap, and equal insertions are among them once.</param>
/// <param name="Fixes">The fixes, in the order of the text.</param>
public sealed record FixRound(SourceText Before, ImmutableArray<TextChange> Changes, ImmutableArray<AppliedFix> Fixes);
