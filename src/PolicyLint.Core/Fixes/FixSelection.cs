using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.Fixes;

/// <summary>Which fixes are to be made.</summary>
/// <param name="WithSuggested">Whether those are made, too, that a person would choose: of each finding the first one listed.</param>
/// <param name="Rules">Ids of the rules whose findings are fixed; empty = all.</param>
public sealed record FixSelection(bool WithSuggested, ImmutableArray<string> Rules)
{
    /// <summary>Whether findings of a rule are fixed.</summary>
    public bool Covers(string rule) => Rules.IsEmpty || Rules.Contains(rule, StringComparer.OrdinalIgnoreCase);

    /// <summary>The fix to make for a finding, or null. Never one that leaves something to fill in, and none for what is suppressed.</summary>
    public Fix? Choose(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (diagnostic.Suppression is not null || !Covers(diagnostic.Rule.Id)) return null;
        foreach (var fix in diagnostic.Fixes)
            if (!fix.IsTemplate && (WithSuggested || fix.Kind == FixKind.Safe)) return fix;
        return null;
    }
}
