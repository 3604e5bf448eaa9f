using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>One key of a <c>when</c> map.</summary>
internal abstract class ConditionTest
{
    /// <summary>The test with its phrases, if it has any, bound to groups of the policy's automaton.</summary>
    public virtual ConditionTest Bind(PhraseBinder binder) => this;

    /// <summary>Whether the test holds for a post.</summary>
    public abstract bool Holds(LintState state, int post);

    /// <summary>Ids of the rules whose hits the test asks for.</summary>
    public virtual IEnumerable<string> RuleIds => [];
}
