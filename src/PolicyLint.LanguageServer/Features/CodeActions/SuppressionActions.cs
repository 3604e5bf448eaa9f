using PolicyLint.Analysis;
using PolicyLint.Fixes;
using PolicyLint.LanguageServer.Documents;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Suppresses a finding, with a reason that the author fills in.</summary>
internal static class SuppressionActions
{
    /// <summary>Stands for the reason; editors that can, select it to be typed over.</summary>
    private const string Reason = "say why";

    /// <summary>The action; null where the finding may not be suppressed in the draft, or no form of suppression fits.</summary>
    public static EditorAction? Create(DocumentSnapshot snapshot, Diagnostic diagnostic)
    {
        if (snapshot.Analysis is not { } analysis || SuppressionWriter.Create(analysis.Draft, diagnostic, Reason) is not { } fix) return null;
        var document = snapshot.Document;
        var edit = new FileEdit(document.Uri, document.Version, document.Text, fix.Changes) { Placeholder = Reason };
        var title = $"Suppress {diagnostic.Rule.Id} here, with a reason";
        return new EditorAction(title, ActionKinds.QuickFix, edit, [diagnostic], IsPreferred: false);
    }
}
