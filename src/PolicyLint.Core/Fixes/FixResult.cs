using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.Fixes;

/// <summary>What came of fixing a draft.</summary>
/// <param name="Before">The findings of the draft as it was.</param>
/// <param name="After">The findings that are left, in the draft as it is now.</param>
/// <param name="Rounds">What was done; none where nothing was.</param>
/// <param name="IsStable">Whether fixing again would change nothing; false where the most rounds were not enough.</param>
public sealed record FixResult(LintResult Before, LintResult After, ImmutableArray<FixRound> Rounds, bool IsStable)
{
    /// <summary>Whether the text is another now.</summary>
    public bool HasChanged => !Rounds.IsEmpty;

    /// <summary>All fixes made, round by round.</summary>
    public IEnumerable<AppliedFix> Applied => Rounds.SelectMany(round => round.Fixes);
}
