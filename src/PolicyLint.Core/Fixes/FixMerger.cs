using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>Picks the fixes that can be made together.</summary>
internal static class FixMerger
{
    /// <summary>
    /// The fixes of one round in the order of the text, at one place in that of rule ids. One that overlaps another already picked, or
    /// inserts something else beside it, waits for the next round; one that makes the same change shares it. One that puts in
    /// elsewhere what another rule's fix writes waits as well, and the other way round: the label of one may be all that the other asks for.
    /// </summary>
    public static List<AppliedFix> Pick(IEnumerable<AppliedFix> fixes)
    {
        var picked = new List<AppliedFix>();
        var taken = new List<TextChange>();
        var written = new Dictionary<string, (string RuleId, bool IsInsertion)>(StringComparer.Ordinal);
        foreach (var fix in fixes.OrderBy(fix => fix.Fix.Changes[0].Span.Start).ThenBy(fix => fix.Diagnostic.Rule.Id, StringComparer.Ordinal))
        {
            if (fix.Fix.Changes.Any(change => taken.Any(other => other != change && IsInTheWay(change.Span, other.Span)))) continue;
            var added = fix.Fix.Changes.Where(change => !taken.Contains(change)).ToList();
            var id = fix.Diagnostic.Rule.Id;
            if (added.Any(change => written.TryGetValue(change.NewText.Trim(), out var other) && other.RuleId != id && (other.IsInsertion || change.Span.IsEmpty))) continue;
            taken.AddRange(added);
            foreach (var change in added)
                if (!string.IsNullOrWhiteSpace(change.NewText)) written[change.NewText.Trim()] = (id, change.Span.IsEmpty);
            picked.Add(fix);
        }

        return picked;
    }

    /// <summary>All changes of some fixes, each once, in the order of the text.</summary>
    public static ImmutableArray<TextChange> Merge(IEnumerable<AppliedFix> fixes) =>
        [.. fixes.SelectMany(fix => fix.Fix.Changes).Distinct().OrderBy(change => change.Span)];

    /// <summary>Whether two different changes cannot be made at once; an insertion must not touch the other.</summary>
    private static bool IsInTheWay(TextSpan left, TextSpan right) =>
        left.IsEmpty || right.IsEmpty ? left.Start <= right.End && right.Start <= left.End : left.OverlapsWith(right);
}
