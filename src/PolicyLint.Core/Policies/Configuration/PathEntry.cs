using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>An entry of <c>paths</c>: settings for some of the files.</summary>
/// <param name="Files">Which ones, relative to the folder of the policy file; one match is enough.</param>
/// <param name="Settings">What is said of them.</param>
/// <param name="Rules">What is set for rules, in the order written.</param>
public sealed record PathEntry(ImmutableArray<Glob> Files, DraftSettings Settings, ImmutableArray<RuleSetting> Rules)
{
    /// <summary>Whether the entry speaks of a file.</summary>
    /// <param name="path">Its path relative to the folder of the policy file, with <c>/</c>.</param>
    public bool IsFor(ReadOnlySpan<char> path)
    {
        foreach (var glob in Files)
            if (glob.IsMatch(path)) return true;
        return false;
    }
}
