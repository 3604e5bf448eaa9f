using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>Holds where one of the rules named has a hit in the post. The linter runs those rules first.</summary>
internal sealed class RuleTest(ImmutableArray<string> ids) : ConditionTest
{
    public override IEnumerable<string> RuleIds => ids;

    public override bool Holds(LintState state, int post)
    {
        foreach (var id in ids)
            if (state.HasHit(id, post)) return true;
        return false;
    }
}
