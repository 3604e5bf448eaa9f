using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Drafts;

/// <summary>Finds and reads the metadata at the head of a file.</summary>
internal static class FrontMatterReader
{
    /// <summary>Reads the front matter at <paramref name="start"/>, which must be the file's first character behind a byte order mark.</summary>
    internal static FrontMatter Read(string text, int start)
    {
        var firstLine = Lines.At(text, start);
        var kind = text.AsSpan(firstLine.Start, firstLine.Length).TrimEnd(" \t") switch
        {
            "---" => FrontMatterKind.Yaml,
            "+++" => FrontMatterKind.Toml,
            _ => FrontMatterKind.None,
        };
        if (kind == FrontMatterKind.None) return FrontMatter.None;
        var bodyStart = Lines.NextStart(text, firstLine.End);
        for (var position = bodyStart; position < text.Length;)
        {
            var line = Lines.At(text, position);
            var next = Lines.NextStart(text, line.End);
            if (IsClosing(text.AsSpan(line.Start, line.Length).TrimEnd(" \t"), kind))
            {
                var span = TextSpan.FromBounds(start, next);
                return kind == FrontMatterKind.Toml
                    ? FrontMatter.None with { Kind = kind, Span = span }
                    : ReadYaml(text, span, TextSpan.FromBounds(bodyStart, line.Start));
            }

            position = next;
        }

        // Three plus signs mean nothing in Markdown, so without an end they are text; three hyphens were surely meant as front matter.
        return kind == FrontMatterKind.Toml
            ? FrontMatter.None
            : FrontMatter.None with
            {
                Kind = FrontMatterKind.Unterminated,
                Span = TextSpan.FromBounds(start, bodyStart),
                Problems = [new YamlProblem(firstLine, "The front matter has no closing line: add a line of three hyphens after it.")],
            };
    }

    /// <summary>Reads the YAML of <paramref name="region"/>, the text between the two delimiters of <paramref name="span"/>.</summary>
    internal static FrontMatter ReadYaml(string text, TextSpan span, TextSpan region)
    {
        var document = YamlReader.Read(text, region);
        return document.Root switch
        {
            YamlMapping mapping => new FrontMatter(FrontMatterKind.Yaml, span, mapping, document.Problems),
            null or YamlScalar { IsNull: true } => FrontMatter.None with { Kind = FrontMatterKind.Yaml, Span = span, Problems = document.Problems },
            _ => FrontMatter.None with
            {
                Kind = FrontMatterKind.Yaml,
                Span = span,
                Problems = document.Problems.Add(new YamlProblem(document.Root.Span, "The front matter is no list of keys: write each as “key: value”.")),
            },
        };
    }

    private static bool IsClosing(ReadOnlySpan<char> line, FrontMatterKind kind) =>
        kind == FrontMatterKind.Toml ? line is "+++" : line is "---" or "...";
}
