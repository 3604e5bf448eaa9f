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
        ("invalid tab as indentation", "A tab cannot indent YAML: use spaces."),
        ("tab character", "A tab cannot indent YAML: use spaces."),
        ("cannot start any token", "A value cannot begin with this character: put the value in quotes."),
        ("Block sequence entries are not allowed", "A list item cannot stand here: begin it on a line of its own."),
        ("Mapping values are not allowed", "A key cannot stand here: begin it on a line of its own, or put the text in quotes."),
        ("could not find expected ':'", "This line is not “key: value”: add the colon, or indent it to continue the value above."),
        ("did not find expected key", "A line “key: value” was expected here, indented like the keys around it."),
        ("expected node content", "A value was expected here: add it, or put the sign in quotes."),
        ("expected comment or line break", "Behind “|” or “>” the text begins on the next line."),
        ("scanning a directive", "A line cannot begin with “%”: put it in quotes."),
        ("containing disallowed", "A name is missing behind “&” or “*”: add it, or put the value in quotes."),
        ("did not find expected '-'", "A list item was expected here: begin the line with “- ”, indented like the items before it."),
        ("expected <document end>", "This line is indented less than what it should belong to: indent it like the keys before it."),
        ("expected ',' or", "A comma or the closing bracket is missing before this."),
        ("alphabetic or numeric character", "A name is missing behind “&” or “*”: add it, or put the value in quotes."),
    ];

    /// <summary>Whether the parser objects to a double-quoted value whose further lines begin at the margin.</summary>
    public static bool IsIndentOfQuoted(YamlException exception) => exception.Message.Contains("found wrong indentation", StringComparison.Ordinal);

    /// <summary>The problem for an error of the parser.</summary>
    /// <param name="input">What was parsed.</param>
    /// <param name="exception">The parser's error.</param>
    /// <param name="openBracket">The innermost bracket still open, if any.</param>
    public static YamlProblem Describe(YamlInput input, YamlException exception, int? openBracket)
    {
        var start = input.ToOffset(exception.Start.Index);
        if (openBracket is not null && IsBlank(input.Text, start, input.End)) return Unclosed(input, openBracket);
        if (exception.Message.Contains("unknown escape character", StringComparison.Ordinal)) start = FindUnknownEscape(input.Text, start, input.End);
        if (exception.Message.Contains("tab character", StringComparison.Ordinal))
            start += Math.Max(0, input.Text.AsSpan(start, input.End - start).IndexOf('\t'));
        if (exception.Message.Contains("invalid tab", StringComparison.Ordinal)) start = FindIndentingTab(input.Text, start, input.End);
        var followsQuote = exception.Message.Contains("expected key", StringComparison.Ordinal) && FollowsQuote(input.Text, start);
        var message = followsQuote ? "Nothing may follow the closing quote: put quotes around the whole value." : ToPlainWords(exception.Message);
        return new YamlProblem(AsVisible(input, start), message);
    }

    /// <summary>The problem of a bracket that is never closed. The parser may name a place at the end of the text, or one without a bracket.</summary>
    public static YamlProblem Unclosed(YamlInput input, int? openBracket) => openBracket is { } bracket && bracket < input.Text.Length && input.Text[bracket] is '[' or '{'
        ? new YamlProblem(AsVisible(input, bracket), $"The “{input.Text[bracket]}” opened here is not closed: add “{(input.Text[bracket] == '[' ? ']' : '}')}”.")
        : new YamlProblem(AsVisible(input, input.End), "The YAML ends too early: complete it.");

    /// <summary>The problem of a tag the parser cannot read.</summary>
    /// <param name="input">What was parsed.</param>
    /// <param name="from">Where what could be read ends.</param>
    public static YamlProblem BadTag(YamlInput input, int from)
    {
        var offset = input.Text.AsSpan(from, input.End - from).IndexOf('!');
        return new YamlProblem(AsVisible(input, offset < 0 ? from : from + offset), "“!” begins a tag, and this is none: put the value in quotes.");
    }

    private static string ToPlainWords(string message)
    {
        foreach (var (part, plain) in Known)
            if (message.Contains(part, StringComparison.Ordinal)) return plain;
        return $"This is not valid YAML: {message.ReplaceLineEndings(" ").TrimEnd('.')}. Correct it, or put the value in quotes.";
    }

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).Trim(" \t\r\n").IsEmpty;

    /// <summary>One code point where there is one on the line, so that an editor has something to underline.</summary>
    private static TextSpan AsVisible(YamlInput input, int start)
    {
        var text = input.Text;
        if (start >= input.End || text[start] is '\r' or '\n') return new TextSpan(start, 0);
        return new TextSpan(start, start + 1 < input.End && char.IsSurrogatePair(text[start], text[start + 1]) ? 2 : 1);
    }

    private static bool FollowsQuote(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(' ');
        return before.Length > 0 && before[^1] is '"' or '\'';
    }

    /// <summary>The parser tells where the map begins; the reader wants the tab.</summary>
    private static int FindIndentingTab(string text, int start, int end)
    {
        for (var line = start; line < end;)
        {
            var at = line;
            while (at < end && text[at] == ' ') at++;
            if (at < end && text[at] == '\t') return at;
            var next = text.AsSpan(at, end - at).IndexOf('\n');
            if (next < 0) break;
            line = at + next + 1;
        }

        return start;
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
