using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>One version of a document that is open in the editor.</summary>
/// <param name="Uri">Its URI, exactly as the editor writes it.</param>
/// <param name="Path">Its full path with <c>/</c>, or null where it is no file yet.</param>
/// <param name="Language">The editor's name of its language, such as <c>markdown</c>.</param>
/// <param name="Version">The editor's number of this version, or null where it gives none.</param>
/// <param name="Text">Its text.</param>
internal sealed record OpenDocument(string Uri, string? Path, string Language, int? Version, SourceText Text)
{
    private static readonly string[] DraftEndings = [".md", ".markdown", ".mdx", ".tweet"];

    /// <summary>What it is to the linter, by its language and its name's ending.</summary>
    public DocumentKind Kind
    {
        get
        {
            if (Language is "yaml" || HasEnding(".yaml") || HasEnding(".yml")) return DocumentKind.PolicyFile;
            return Language is "markdown" or "mdx" or "tweet" || Array.Exists(DraftEndings, HasEnding) ? DocumentKind.Draft : DocumentKind.Other;
        }
    }

    /// <summary>A name for the rules about paths, where there is no path yet.</summary>
    public string NameWithoutPath => Language switch
    {
        "tweet" => "untitled.tweet",
        "mdx" => "untitled.mdx",
        _ => "untitled.md",
    };

    private bool HasEnding(string ending) => (Path ?? Uri).EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
