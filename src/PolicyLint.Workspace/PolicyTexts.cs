using System.Collections.Frozen;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>Where the texts of policy files come from: the disk, but for files that somebody is editing.</summary>
public sealed class PolicyTexts
{
    // A thousand times what people write; keeps a wrong file from being read.
    private const long MaxBytes = 4_000_000;

    private readonly FrozenDictionary<string, SourceText> _edited;

    /// <param name="edited">Texts that count in place of what the disk holds, by full path with <c>/</c>.</param>
    public PolicyTexts(IEnumerable<KeyValuePair<string, SourceText>> edited) => _edited = edited.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The disk alone.</summary>
    public static PolicyTexts OnDisk { get; } = new([]);

    /// <summary>Whether there is a file.</summary>
    internal bool Exists(string path) => _edited.ContainsKey(path) || File.Exists(path);

    /// <summary>Paths of the files edited in a folder and those below it, which need not be on disk yet.</summary>
    internal IEnumerable<string> EditedIn(string folder) => _edited.Keys.Where(path => FullPath.IsIn(path, folder));

    /// <summary>The text, or what is wrong with the file.</summary>
    internal (SourceText? Text, PolicyProblem? Problem) Read(string path)
    {
        if (_edited.TryGetValue(path, out var text)) return (text, null);
        var file = DraftFile.Read(path, MaxBytes);
        if (!file.Succeeded) return (null, Mistake(path, file.Problem));
        var decoded = SourceTextDecoder.Decode(file.Bytes);
        return decoded.Succeeded ? (SourceText.From(decoded.Text.Content), null) : (null, Mistake(path, decoded.Failure.Message));
    }

    private static PolicyProblem Mistake(string path, string message) =>
        new(path, default, SourceText.From(""), PolicyProblemKind.Mistake, message);
}
