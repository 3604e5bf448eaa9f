using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>Holds where one of the post's values for a key is one of those named; <c>*</c> meets any value. A key the post does not set meets nothing.</summary>
/// <param name="valuesOf">Reads the post's values.</param>
/// <param name="wanted">The values named, case ignored.</param>
/// <param name="emptyMeansAll">Whether a post without a value meets every value, as for jurisdictions.</param>
internal sealed class ValueTest(Func<PostFacts, ImmutableArray<string>> valuesOf, ImmutableArray<string> wanted, bool emptyMeansAll = false) : ConditionTest
{
    public override bool Holds(LintState state, int post)
    {
        var values = valuesOf(state.GetFacts(post));
        if (values.IsEmpty) return emptyMeansAll;
        foreach (var value in values)
            foreach (var candidate in wanted)
                if (candidate == "*" || string.Equals(value, candidate, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
