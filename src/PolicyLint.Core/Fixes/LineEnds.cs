using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>The line ends that a file is written with.</summary>
internal static class LineEnds
{
    /// <summary>The line end after the first line, or LF where the text has only one line.</summary>
    public static string Of(SourceText source)
    {
        var at = source.Content.AsSpan().IndexOfAny('\r', '\n');
        if (at < 0 || source[at] == '\n') return "\n";
        return at + 1 < source.Length && source[at + 1] == '\n' ? "\r\n" : "\r";
    }
}
