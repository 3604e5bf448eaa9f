using PolicyLint.LanguageServer.Documents;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Adds the name that is selected in a draft to a list of the organisation's file.</summary>
internal static class NameActions
{
    private const int LongestName = 60;
    private const int MostWords = 6;

    private static readonly (string List, string Title)[] Lists =
    [
        ("products", "products"),
        ("customers", "customers"),
        ("competitors", "competitors"),
        ("confidentialNames", "confidential names"),
    ];

    /// <summary>One action for each list that does not hold the name.</summary>
    public static IEnumerable<EditorAction> Find(DocumentSnapshot snapshot, TextSpan range, DraftWorkspace workspace)
    {
        if (snapshot.Analysis is not { Folder: { Layers: [.., var nearest] } folder }) yield break;
        if (ReadName(snapshot.Document.Text, range) is not { } name) yield break;
        var path = Path.GetFullPath(nearest.File.OrganisationFile ?? "organisation.yaml", nearest.Folder).Replace('\\', '/');
        var open = workspace.FindByPath(path);
        if ((open?.Text ?? TextOf(path)) is not { } text) yield break;
        foreach (var (list, title) in Lists)
        {
            if (folder.Organisation.ValuesOf(list).Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            if (YamlEditor.AddItem(text, list, name) is not { } change) continue;
            var edit = new FileEdit(open?.Uri ?? DocumentUri.FromPath(path), open?.Version, text, [change]);
            yield return new EditorAction($"Add “{name}” to our {title}", ActionKinds.Refactor, edit, [], IsPreferred: false);
        }
    }

    /// <summary>What is selected, where it can be a name: a few words in one line that begin with a capital or a digit.</summary>
    private static string? ReadName(SourceText text, TextSpan range)
    {
        if (range.Length is 0 or > LongestName) return null;
        var name = text.Slice(range).Trim();
        if (name.IsEmpty || !(char.IsUpper(name[0]) || char.IsAsciiDigit(name[0])) || name.ContainsAny('\r', '\n')) return null;
        var words = 1;
        foreach (var sign in name)
            if (sign == ' ') words++;
        return words <= MostWords ? name.ToString() : null;
    }

    private static SourceText? TextOf(string path)
    {
        var file = DraftFile.Read(path);
        if (!file.Succeeded) return null;
        var decoded = SourceTextDecoder.Decode(file.Bytes);
        return decoded.Succeeded ? SourceText.From(decoded.Text.Content) : null;
    }
}
