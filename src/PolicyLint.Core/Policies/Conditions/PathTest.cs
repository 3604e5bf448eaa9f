using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>Holds where one of the globs meets the file's path.</summary>
internal sealed class PathTest(ImmutableArray<Glob> globs) : ConditionTest
{
    public override bool Holds(LintState state, int post)
    {
        var path = state.GetFacts(post).Path;
        foreach (var glob in globs)
            if (glob.IsMatch(path)) return true;
        return false;
    }
}
