using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Offers what can be done about the findings at a place, and about what is selected.</summary>
internal sealed class CodeActionProvider(DraftWorkspace workspace)
{
    /// <summary>The actions for a range, the preferred ones first.</summary>
    /// <param name="snapshot">The document.</param>
    /// <param name="range">What is selected, or where the caret is.</param>
    /// <param name="only">The kinds asked for; null = all.</param>
    /// <param name="cancellation">Ends the search.</param>
    public ImmutableArray<EditorAction> Find(
        DocumentSnapshot snapshot, TextSpan range, IReadOnlyCollection<string>? only, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var actions = ImmutableArray.CreateBuilder<EditorAction>();
        var touched = snapshot.Diagnostics.Where(found => found.Span.Start <= range.End && found.Span.End >= range.Start).ToList();
        if (ActionKinds.IsWanted(ActionKinds.QuickFix, only)) AddQuickFixes(snapshot, touched, actions, cancellation);
        if (ActionKinds.IsWanted(ActionKinds.FixAll, only) && FixActions.AllSafe(snapshot, cancellation) is { } all) actions.Add(all);
        if (ActionKinds.IsWanted(ActionKinds.Refactor, only)) actions.AddRange(NameActions.Find(snapshot, range, workspace));
        return actions.ToImmutable();
    }

    private void AddQuickFixes(
        DocumentSnapshot snapshot, List<Diagnostic> touched, ImmutableArray<EditorAction>.Builder actions, CancellationToken cancellation)
    {
        var rules = touched.DistinctBy(diagnostic => diagnostic.Rule.Id).ToList();
        foreach (var diagnostic in touched) actions.AddRange(FixActions.One(snapshot, diagnostic));
        foreach (var diagnostic in rules)
            if (FixActions.AllOf(snapshot, diagnostic, cancellation) is { } all) actions.Add(all);
        foreach (var diagnostic in touched)
            if (SuppressionActions.Create(snapshot, diagnostic) is { } suppress) actions.Add(suppress);
        foreach (var diagnostic in rules)
            if (RuleSwitch.TurnOff(snapshot, diagnostic, workspace) is { } off) actions.Add(off);
    }
}
