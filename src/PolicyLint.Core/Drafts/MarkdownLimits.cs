using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// Tells texts on which Markdig's time grows with the square of their length: thousands of links, comments or instructions that are
/// never closed (each is looked for to the end of its paragraph), of definitions in one paragraph, of underlined headings or tables. No
/// post is such; a file made to stop the tool may be.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>Code units; a shorter text is parsed in a blink whatever it holds.</summary>
    private const int SmallText = 32_000;

    /// <summary>Code units that the parser may look at in vain.</summary>
    private const long MaxSteps = 500_000_000;

    /// <summary>Lines that underline a heading or head a table.</summary>
    private const int MaxUnderlines = 10_000;

    /// <summary>Link definitions in one paragraph.</summary>
    private const int MaxDefinitions = 5_000;

    /// <summary>Whether the text is to be read as plain text instead. Takes time in proportion to its length.</summary>
    internal static bool Exceeds(string text)
    {
        if (text.Length <= SmallText) return false;
        var steps = 0L;
        var underlines = 0;
        for (var position = 0; position < text.Length;)
        {
            var end = Paragraphs.End(text, position);
            var paragraph = text.AsSpan(position, end - position);
            steps += Steps(paragraph, "](", ")") + Steps(paragraph, "<!--", "-->") + Steps(paragraph, "<![", "]]>") + Steps(paragraph, "<!", ">") + Steps(paragraph, "<?", "?>");
            var (more, definitions) = CountLines(paragraph);
            underlines += more;
            if (steps > MaxSteps || underlines > MaxUnderlines || definitions > MaxDefinitions) return true;
            position = Lines.NextStart(text, end);
        }

        return false;
    }

    /// <summary>The way from every opener to the closer after it, or to the paragraph's end.</summary>
    private static long Steps(ReadOnlySpan<char> paragraph, string opener, string closer)
    {
        var steps = 0L;
        var close = 0;
        for (var i = 0; ;)
        {
            var offset = paragraph[i..].IndexOf(opener);
            if (offset < 0) return steps;
            i += offset + opener.Length;
            if (close < i)
            {
                var distance = paragraph[i..].IndexOf(closer);
                close = distance < 0 ? paragraph.Length : i + distance;
            }

            steps += close - i;
        }
    }

    private static (int Underlines, int Definitions) CountLines(ReadOnlySpan<char> paragraph)
    {
        var (underlines, definitions) = (0, 0);
        foreach (var line in paragraph.EnumerateLines())
        {
            var content = line.TrimStart(" \t>");
            if (content.IsEmpty) continue;
            if (content[0] == '[' && content.Contains("]:", StringComparison.Ordinal)) definitions++;
            else if (content.TrimStart("-=|: \t").IsEmpty) underlines++;
        }

        return (underlines, definitions);
    }
}
