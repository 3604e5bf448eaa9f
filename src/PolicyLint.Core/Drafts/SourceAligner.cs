using System.Diagnostics;
using Markdig.Helpers;
using Markdig.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// Tells where in the source the text of an inline stands. Markdig gives spans that are off by the white space trimmed from
/// a table's cell or by the backslash of an escape, but it always gives the right line; and each line of a paragraph, as Markdig
/// joins them, is the end of a line of the source (what stands before it is indentation, quote and list marks). So the two lines are
/// laid end to end, once for every line.
/// </summary>
internal sealed class SourceAligner(string text)
{
    /// <summary>Markdig makes up the text of brackets and bars that turned out to have no meaning; theirs is no longer than this.</summary>
    private const int LongestMadeUp = 2;

    private string _joined = "";
    private TextSpan _line;
    private int _shift;

    /// <summary>The place of <paramref name="content"/> in the text, or -1 where it was made up and stands nowhere.</summary>
    /// <param name="content">The text of an inline.</param>
    /// <param name="span">Where Markdig says that it stands.</param>
    internal int Find(StringSlice content, SourceSpan span)
    {
        if (ReferenceEquals(content.Text, text)) return content.Start;
        if (content.Text.Length <= LongestMadeUp) return StandsAt(span.Start, content) ? span.Start : -1;
        if (!ReferenceEquals(content.Text, _joined) || content.Start < _line.Start || content.End >= _line.End) Align(content, span.Start);
        var start = content.Start + _shift;
        if (StandsAt(start, content)) return start;
        Debug.Fail("The text of a literal does not stand where it was aligned to.");
        return -1;
    }

    private bool StandsAt(int start, StringSlice content) =>
        start >= 0 && start + content.Length <= text.Length && text.AsSpan(start, content.Length).SequenceEqual(content.AsSpan());

    private void Align(StringSlice content, int near)
    {
        _joined = content.Text;
        _line = Lines.Around(_joined, content.Start);
        var source = Lines.Around(text, Math.Clamp(near, 0, text.Length));
        _shift = EndOf(text, source) - EndOf(_joined, _line);
    }

    private static int EndOf(string text, TextSpan line) => line.Start + text.AsSpan(line.Start, line.Length).TrimEnd(" \t\f\v").Length;
}
