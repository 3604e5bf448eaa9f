namespace PolicyLint.Text;

/// <summary>The immutable text of one file, without its byte order mark. All offsets are UTF-16 code units.</summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    private SourceText(string content) => Content = content;

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Content.Length;

    /// <summary>Number of lines; a text without a line break has one.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ?? Interlocked.CompareExchange(ref _lineStarts, FindLineStarts(Content), null) ?? _lineStarts;

    /// <summary>Wraps <paramref name="content"/> as it is.</summary>
    public static SourceText From(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new SourceText(content);
    }

    /// <summary>The code unit at an offset.</summary>
    public char this[int index] => Content[index];

    /// <summary>The code units of <paramref name="span"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves the text.</exception>
    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <summary>The span of a line without its line break.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLineSpan(int line)
    {
        var starts = LineStarts;
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(line, starts.Length);
        var start = starts[line];
        var end = line + 1 < starts.Length ? starts[line + 1] : Content.Length;
        if (end > start && Content[end - 1] == '\n') end--;
        if (end > start && Content[end - 1] == '\r') end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The line that holds <paramref name="position"/>.</summary>
    public int GetLine(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Content.Length);
        var index = Array.BinarySearch(LineStarts, position);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>Line and column of <paramref name="position"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position leaves the text.</exception>
    public LinePosition GetLinePosition(int position)
    {
        var line = GetLine(position);
        return new LinePosition(line, position - LineStarts[line]);
    }

    /// <summary>
    /// The offset of a line and column. A column past the line's end is its end, as the language server protocol asks;
    /// a line past the last one is the end of the text.
    /// </summary>
    public int GetPosition(LinePosition position)
    {
        if (position.Line >= LineCount) return Content.Length;
        var line = GetLineSpan(Math.Max(position.Line, 0));
        return Math.Clamp(line.Start + position.Character, line.Start, line.End);
    }

    /// <summary>The text with all of <paramref name="changes"/> made at once; their spans refer to this text.</summary>
    /// <exception cref="ArgumentException">Two changes overlap, or a change leaves the text.</exception>
    public SourceText WithChanges(IEnumerable<TextChange> changes)
    {
        // A stable sort: insertions at one place stay in the order given.
        var ordered = changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length).ToArray();
        if (ordered.Length == 0) return this;
        var builder = new System.Text.StringBuilder(Content.Length + 64);
        var position = 0;
        foreach (var change in ordered)
        {
            if (change.Span.Start < position) throw new ArgumentException("Two changes overlap.", nameof(changes));
            if (change.Span.End > Content.Length) throw new ArgumentException("A change leaves the text.", nameof(changes));
            builder.Append(Content, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        return new SourceText(builder.Append(Content, position, Content.Length - position).ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => Content;

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int>(content.Length / 40 + 1) { 0 };
        for (var i = 0; ;)
        {
            var offset = content.AsSpan(i).IndexOfAny('\r', '\n');
            if (offset < 0) return [.. starts];
            i += offset + 1;
            if (content[i - 1] == '\r' && i < content.Length && content[i] == '\n') i++;
            starts.Add(i);
        }
    }
}
