using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>Holds where the post goes out strictly after one day and strictly before another; either may be open.</summary>
internal sealed class DateTest(DateOnly? after, DateOnly? before) : ConditionTest
{
    public override bool Holds(LintState state, int post)
    {
        var date = state.GetFacts(post).Date;
        return (after is null || date > after) && (before is null || date < before);
    }
}
