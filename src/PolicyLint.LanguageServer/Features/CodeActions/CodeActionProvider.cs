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
    public ImmutableArray<EditorAction> Find(DocumentSnapshot snapshot, TextSpan range, IReadOnlyCollection<string>? only, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var actions = ImmutableArray.CreateBuilder<EditorAction>();
        var touched = snapshot.Diagnostics.Where(diagnostic => diagnostic.Span.Start <= range.End && diagnostic.Span.End >= range.Start).ToList();
        if (ActionKinds.IsWanted(ActionKinds.QuickFix, only))
        {
            foreach (var diagnostic in touched) AddFixes(snapshot.Document, diagnostic, actions);
            foreach (var diagnostic in touched.DistinctBy(diagnostic => diagnostic.Rule.Id))
                if (RuleSwitch.TurnOff(snapshot, diagnostic, workspace) is { } action) actions.Add(action);
        }

        if (ActionKinds.IsWanted(ActionKinds.Refactor, only)) actions.AddRange(NameActions.Find(snapshot, range, workspace));
        return actions.ToImmutable();
    }

    private static void AddFixes(OpenDocument document, Diagnostic diagnostic, ImmutableArray<EditorAction>.Builder actions)
    {
        var isFirst = true;
        foreach (var fix in diagnostic.Fixes)
        {
            actions.Add(new EditorAction(fix.Title, ActionKinds.QuickFix, new FileEdit(document.Uri, document.Version, document.Text, fix.Changes), [diagnostic], isFirst));
            isFirst = false;
        }
    }
}
