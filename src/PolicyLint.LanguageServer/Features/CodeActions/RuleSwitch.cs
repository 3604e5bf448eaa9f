using PolicyLint.Analysis;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Policies;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Turns a rule off in the policy file nearest to a draft.</summary>
internal static class RuleSwitch
{
    /// <summary>The action; null for what is no rule of a draft, or may not be silenced by whoever writes.</summary>
    public static EditorAction? TurnOff(DocumentSnapshot snapshot, Diagnostic diagnostic, DraftWorkspace workspace)
    {
        if (snapshot.Analysis?.Folder is not { Layers: [.., var nearest] } || !diagnostic.Rule.IsSuppressible) return null;
        var path = nearest.File.Path;
        var open = workspace.FindByPath(path);
        var text = open?.Text ?? nearest.File.Text;
        if (YamlEditor.SetEntry(text, "rules", diagnostic.Rule.Id, "off") is not { } change) return null;
        return new EditorAction(
            $"Turn {diagnostic.Rule.Id} off in {PolicyFile.FileName}",
            ActionKinds.QuickFix,
            new FileEdit(open?.Uri ?? DocumentUri.FromPath(path), open?.Version, text, [change]),
            [diagnostic],
            IsPreferred: false);
    }
}
