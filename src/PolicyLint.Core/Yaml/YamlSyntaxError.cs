using PolicyLint.Text;
using YamlDotNet.Core;

namespace PolicyLint.Yaml;

/// <summary>Says in plain words what the parser objects to, and what to do about it.</summary>
internal static class YamlSyntaxError
{
    /// <summary>What the parser knows, by a part of its message that has been stable, and what we say instead.</summary>
    private static readonly (string Part, string Message)[] Known =
    [
        ("found invalid mapping", "A value cannot hold “: ” or end with “:” unless it is in quotes: put quotes around it."),
        ("quoted scalar, found unexpected end of stream", "The quote opened here is never closed: add the closing quote."),
        ("quoted scalar, found unexpected document indicator", "The quote opened here is never closed: add the closing quote."),
        ("unknown escape character", "In double quotes “\\” begins an escape, and this one is unknown: write “\\\\”, or use single quotes."),
        ("tab character", "A tab cannot indent YAML: use spaces."),
        ("cannot start any token", "A value cannot begin with this character: put the value in quotes."),
        ("Block sequence entries are not allowed", "A list item cannot stand here: begin it on a line of its own."),
        ("Mapping values are not allowed", "A key cannot stand here: begin it on a line of its own, or put the text in quotes."),
        ("could not find expected ':'", "This line is not “key: value”: add the colon, or indent it to continue the value above."),
        ("did not find expected key", "A key was expected here: indent this line like the keys around it."),
        ("did not find expected '-'", "A list item was expected here: begin the line with “- ”, indented like the items before it."),
        ("expected <document end>", "This line is indented less than what it should belong to: indent it like the keys before it."),
        ("expected ',' or", "A comma or the closing bracket is missing before this."),
        ("alphabetic or numeric character", "A name is missing behind “&” or “*”: add it, or put the value in quotes."),
    ];

    /// <summary>The problem for an error of the parser.</summary>
    /// <param name="text">The text that holds the YAML.</param>
    /// <param name="region">The YAML's place.</param>
    /// <param name="exception">The parser's error.</param>
    /// <param name="openBracket">The innermost bracket still open, if any.</param>
    public static YamlProblem Describe(string text, TextSpan region, YamlException exception, int? openBracket)
    {
        var start = Math.Clamp(region.Start + (int)exception.Start.Index, region.Start, region.End);
        if (openBracket is not null && IsBlank(text, start, region.End)) return Unclosed(text, region, openBracket);
        if (exception.Message.Contains("unknown escape character", StringComparison.Ordinal)) start = FindUnknownEscape(text, start, region.End);
        return new YamlProblem(AsVisible(text, region, start), ToPlainWords(exception.Message));
    }

    /// <summary>The problem of a bracket that is never closed.</summary>
    public static YamlProblem Unclosed(string text, TextSpan region, int? openBracket) => openBracket is { } bracket
        ? new YamlProblem(AsVisible(text, region, bracket), $"The “{text[bracket]}” opened here is not closed: add “{(text[bracket] == '[' ? ']' : '}')}”.")
        : new YamlProblem(AsVisible(text, region, region.End), "The YAML ends too early: complete it.");

    /// <summary>The problem of a tag the parser cannot read.</summary>
    /// <param name="text">The text that holds the YAML.</param>
    /// <param name="region">The YAML's place.</param>
    /// <param name="from">Where what could be read ends.</param>
    public static YamlProblem BadTag(string text, TextSpan region, int from)
    {
        var offset = text.AsSpan(from, region.End - from).IndexOf('!');
        return new YamlProblem(AsVisible(text, region, offset < 0 ? from : from + offset), "“!” begins a tag, and this is none: put the value in quotes.");
    }

    private static string ToPlainWords(string message)
    {
        foreach (var (part, plain) in Known)
            if (message.Contains(part, StringComparison.Ordinal)) return plain;
        return $"This is not valid YAML: {message.ReplaceLineEndings(" ").TrimEnd('.')}. Correct it, or put the value in quotes.";
    }

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).Trim(" \t\r\n").IsEmpty;

    /// <summary>One code point where there is one on the line, so that an editor has something to underline.</summary>
    private static TextSpan AsVisible(string text, TextSpan region, int start)
    {
        if (start >= region.End || text[start] is '\r' or '\n') return new TextSpan(start, 0);
        return new TextSpan(start, start + 1 < region.End && char.IsSurrogatePair(text[start], text[start + 1]) ? 2 : 1);
    }

    /// <summary>The parser tells where the quoted value begins; the reader wants the escape.</summary>
    private static int FindUnknownEscape(string text, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (text[i] != '\\') continue;
            if (!"0abt\tnvfre \"/\\N_LPxuU\r\n".Contains(text[i + 1], StringComparison.Ordinal)) return i;
            i++;
        }

        return start;
    }
}
