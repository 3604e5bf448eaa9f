using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>A suppression written in a draft, whether as a directive or in front matter.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Rules">The rules it names; empty = all.</param>
/// <param name="Reason">The reason given, or null.</param>
/// <param name="Until">The first day it no longer counts, or null.</param>
/// <param name="Target">The source it covers.</param>
/// <param name="Post">Index of the post it is written in.</param>
internal sealed record InlineSuppression(
    TextSpan Span,
    ImmutableArray<DirectiveRule> Rules,
    string? Reason,
    DateOnly? Until,
    TextSpan Target,
    int Post)
{
    /// <summary>Whether it names a rule, or all of them.</summary>
    public bool Names(string rule)
    {
        if (Rules.IsEmpty) return true;
        foreach (var named in Rules)
            if (string.Equals(named.Id, rule, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a place lies in what it covers; the end counts, for what is missing at the end of a text.</summary>
    public bool Covers(TextSpan span) => span.Start >= Target.Start && span.Start <= Target.End;
}
