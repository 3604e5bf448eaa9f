using System.Collections.Immutable;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Drafts;

/// <summary>
/// Splits the text of a plain channel into posts at raw lines that are exactly <c>---</c>. It does so before anything else looks at the
/// text, since Markdown would take such a line for the underline of a heading.
/// </summary>
internal static class PostSplitter
{
    private const string Separator = "---";

    /// <summary>Splits what follows <paramref name="fileFrontMatter"/>.</summary>
    internal static ImmutableArray<Post> Split(string text, int bodyStart, FrontMatter fileFrontMatter)
    {
        var posts = ImmutableArray.CreateBuilder<Post>();
        var frontMatter = fileFrontMatter;
        for (var start = bodyStart; ;)
        {
            var separator = FindSeparator(text, start);
            var span = Lines.TrimBlankLines(text, TextSpan.FromBounds(start, separator?.Start ?? text.Length));
            if (!span.IsEmpty || frontMatter.Kind is not FrontMatterKind.None) posts.Add(new Post(posts.Count, span, frontMatter));
            if (separator is not { } line) break;
            start = Lines.NextStart(text, line.End);
            frontMatter = ReadFrontMatter(text, line, ref start);
        }

        if (posts.Count == 0) posts.Add(new Post(0, new TextSpan(bodyStart, 0), fileFrontMatter));
        return posts.ToImmutable();
    }

    private static TextSpan? FindSeparator(string text, int start)
    {
        for (var position = start; position < text.Length;)
        {
            var line = Lines.At(text, position);
            if (text.AsSpan(line.Start, line.Length) is Separator) return line;
            position = Lines.NextStart(text, line.End);
        }

        return null;
    }

    /// <summary>
    /// The front matter of a post: what stands between its separator and the next, if all of it is keys that are known. Else it is text.
    /// </summary>
    private static FrontMatter ReadFrontMatter(string text, TextSpan separator, ref int start)
    {
        if (FindSeparator(text, start) is not { } closing) return FrontMatter.None;
        var region = TextSpan.FromBounds(start, closing.Start);
        // A key stands at the beginning of the first line or there is none: most posts need no YAML reader to tell.
        var first = Lines.At(text, start);
        if (text.AsSpan(first.Start, first.Length).IndexOf(':') <= 0) return FrontMatter.None;
        var end = Lines.NextStart(text, closing.End);
        var read = FrontMatterReader.ReadYaml(text, TextSpan.FromBounds(separator.Start, end), region);
        if (read.Problems.Length > 0 || read.Root.Entries.Length == 0) return FrontMatter.None;
        foreach (var entry in read.Root.Entries)
            if (!FrontMatterKeys.Known.Contains(entry.Key.Value)) return FrontMatter.None;
        start = end;
        return read;
    }
}
