using System.Buffers;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Walks a text line by line without splitting it. A line ends in LF, CR, CRLF or the text's end.</summary>
internal static class Lines
{
    /// <summary>The signs a line ends in.</summary>
    internal static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n");

    /// <summary>The line that holds <paramref name="position"/>, from there to its break.</summary>
    internal static TextSpan At(string text, int position)
    {
        var length = text.AsSpan(position).IndexOfAny(Breaks);
        return new TextSpan(position, length < 0 ? text.Length - position : length);
    }

    /// <summary>All of the line that holds <paramref name="position"/>, its break left out.</summary>
    internal static TextSpan Around(string text, int position)
    {
        var start = text.AsSpan(0, position).LastIndexOfAny(Breaks) + 1;
        return TextSpan.FromBounds(start, At(text, position).End);
    }

    /// <summary>The start of the line after the one that ends at <paramref name="end"/>, the place of its break.</summary>
    internal static int NextStart(string text, int end) => end + BreakLength(text, end);

    /// <summary>Code units of the line break at <paramref name="position"/>; zero where there is none.</summary>
    internal static int BreakLength(string text, int position)
    {
        if (position >= text.Length) return 0;
        if (text[position] == '\n') return 1;
        if (text[position] != '\r') return 0;
        return position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
    }

    /// <summary>Whether the text between two places is white space only.</summary>
    internal static bool IsBlank(string text, TextSpan span) => text.AsSpan(span.Start, span.Length).IsWhiteSpace();

    /// <summary>The span without blank lines at its ends and without white space behind its last line.</summary>
    internal static TextSpan TrimBlankLines(string text, TextSpan span)
    {
        var content = text.AsSpan(span.Start, span.Length);
        var end = content.TrimEnd().Length;
        if (end == 0) return new TextSpan(span.Start, 0);
        var start = 0;
        var firstVisible = end - content[..end].TrimStart().Length;
        var lastBreak = content[..firstVisible].LastIndexOfAny(Breaks);
        if (lastBreak >= 0) start = lastBreak + 1;
        return TextSpan.FromBounds(span.Start + start, span.Start + end);
    }
}
