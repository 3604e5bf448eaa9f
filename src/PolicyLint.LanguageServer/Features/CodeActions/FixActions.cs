using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Fixes;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>The fixes of findings, one by one and many at once, as <c>policylint fix</c> would make them.</summary>
internal static class FixActions
{
    /// <summary>The fixes of one finding, the preferred one first.</summary>
    public static IEnumerable<EditorAction> One(DocumentSnapshot snapshot, Diagnostic diagnostic) => diagnostic.Fixes.Select((fix, index) =>
        new EditorAction(fix.Title, ActionKinds.QuickFix, EditOf(snapshot, fix.Changes), [diagnostic], IsPreferred: index == 0));

    /// <summary>All findings of one rule at once; null where there is but one.</summary>
    public static EditorAction? AllOf(DocumentSnapshot snapshot, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var rule = diagnostic.Rule.Id;
        var selection = new FixSelection(WithSuggested: true, [rule]);
        var same = snapshot.Diagnostics.Where(other => other.Rule.Id == rule && selection.Choose(other) is not null).ToImmutableArray();
        if (same.Length < 2 || Run(snapshot, selection, cancellation) is not { } edit) return null;
        return new EditorAction($"Fix all {rule} in this file", ActionKinds.QuickFix, edit, same, IsPreferred: false);
    }

    /// <summary>All safe fixes of a document; null where there is none.</summary>
    public static EditorAction? AllSafe(DocumentSnapshot snapshot, CancellationToken cancellation)
    {
        var selection = new FixSelection(WithSuggested: false, []);
        var fixable = snapshot.Diagnostics.Where(diagnostic => selection.Choose(diagnostic) is not null).ToImmutableArray();
        if (fixable.IsEmpty || Run(snapshot, selection, cancellation) is not { } edit) return null;
        return new EditorAction("Make all safe fixes", ActionKinds.FixAll, edit, fixable, IsPreferred: false);
    }

    private static FileEdit? Run(DocumentSnapshot snapshot, FixSelection selection, CancellationToken cancellation)
    {
        if (snapshot.Analysis is not { } analysis) return null;
        var result = FixEngine.Run(analysis.Draft, analysis.Policy, analysis.Request, selection, cancellation);
        if (!result.HasChanged) return null;
        // The changes of later rounds have places of their own texts, so then all are made one.
        if (result.Rounds is [var only]) return EditOf(snapshot, only.Changes);
        return EditOf(snapshot, [Difference(snapshot.Document.Text.Content, result.After.Draft.Source.Content)]);
    }

    private static FileEdit EditOf(DocumentSnapshot snapshot, ImmutableArray<TextChange> changes)
    {
        var document = snapshot.Document;
        return new FileEdit(document.Uri, document.Version, document.Text, changes);
    }

    /// <summary>The one change from a text to another that leaves most of it as it is.</summary>
    private static TextChange Difference(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        var most = Math.Min(before.Length, after.Length) - start;
        while (end < most && before[^(end + 1)] == after[^(end + 1)]) end++;
        return new TextChange(TextSpan.FromBounds(start, before.Length - end), after[start..^end]);
    }
}
