using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>A <c>when</c> map: all of its tests must hold.</summary>
internal sealed class Condition(ImmutableArray<ConditionTest> tests)
{
    /// <summary>The condition that always holds.</summary>
    public static Condition Always { get; } = new([]);

    private ImmutableArray<ConditionTest> Tests { get; } = tests;

    /// <summary>Whether it holds for every post.</summary>
    public bool IsAlways => Tests.IsEmpty;

    /// <summary>Ids of the rules whose hits it asks for.</summary>
    public IEnumerable<string> RuleIds => Tests.SelectMany(test => test.RuleIds);

    /// <summary>Both conditions.</summary>
    public Condition And(Condition other) => other.IsAlways ? this : IsAlways ? other : new Condition([.. Tests, .. other.Tests]);

    /// <inheritdoc cref="ConditionTest.Bind"/>
    public Condition Bind(PhraseBinder binder) => IsAlways ? this : new Condition([.. Tests.Select(test => test.Bind(binder))]);

    /// <inheritdoc cref="ConditionTest.Holds"/>
    public bool Holds(LintState state, int post)
    {
        foreach (var test in Tests)
            if (!test.Holds(state, post)) return false;
        return true;
    }
}
