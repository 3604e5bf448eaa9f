using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>Reads the text of policy files.</summary>
internal static class PolicyTextFile
{
    // A thousand times what people write; keeps a wrong file from being read.
    private const long MaxBytes = 4_000_000;

    /// <summary>The text, or what is wrong with the file.</summary>
    public static (SourceText? Text, PolicyProblem? Problem) Read(string path)
    {
        var file = DraftFile.Read(path, MaxBytes);
        if (!file.Succeeded) return (null, Mistake(path, file.Problem));
        var decoded = SourceTextDecoder.Decode(file.Bytes);
        return decoded.Succeeded ? (SourceText.From(decoded.Text.Content), null) : (null, Mistake(path, decoded.Failure.Message));
    }

    private static PolicyProblem Mistake(string path, string message) => new(path, default, SourceText.From(""), PolicyProblemKind.Mistake, message);
}
