using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>Holds where a whole condition does not.</summary>
internal sealed class NotTest(Condition condition) : ConditionTest
{
    public override IEnumerable<string> RuleIds => condition.RuleIds;

    public override ConditionTest Bind(PhraseBinder binder) => new NotTest(condition.Bind(binder));

    public override bool Holds(LintState state, int post) => !condition.Holds(state, post);
}
