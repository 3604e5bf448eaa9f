using System.Globalization;
using System.Text;

namespace PolicyLint.Cli.Output;

/// <summary>Writes unified diffs that <c>git apply</c> and <c>patch</c> take: lines end where LF stands, and CR is part of the line.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff of one file; empty where the texts are equal.</summary>
    /// <param name="path">Path relative to the working directory, with <c>/</c>.</param>
    /// <param name="old">The text as it is.</param>
    /// <param name="changed">The text as it would be.</param>
    /// <param name="oldShown">What is shown of <paramref name="old"/>: as long, secrets masked.</param>
    /// <param name="changedShown">What is shown of <paramref name="changed"/>.</param>
    public static string Write(string path, string old, string changed, string oldShown, string changedShown)
    {
        var (before, after) = (Split(old), Split(changed));
        var edits = LineDiff.Compare(before, after);
        if (edits.Count == 0) return "";
        (before, after) = (Split(oldShown), Split(changedShown));
        var builder = new StringBuilder();
        builder.Append("--- ").Append(Name("a/" + path)).Append("\n+++ ").Append(Name("b/" + path)).Append('\n');
        for (var first = 0; first < edits.Count;)
        {
            var last = first;
            while (last + 1 < edits.Count && edits[last + 1].OldStart - edits[last].OldEnd <= 2 * Context) last++;
            WriteHunk(builder, before, after, edits.GetRange(first, last - first + 1));
            first = last + 1;
        }

        return builder.ToString();
    }

    private static void WriteHunk(StringBuilder builder, List<string> before, List<string> after, List<LineDiff.Replacement> edits)
    {
        var start = Math.Max(0, edits[0].OldStart - Context);
        var end = Math.Min(before.Count, edits[^1].OldEnd + Context);
        var newStart = edits[0].NewStart - (edits[0].OldStart - start);
        var newEnd = edits[^1].NewEnd + (end - edits[^1].OldEnd);
        builder.Append(CultureInfo.InvariantCulture, $"@@ -{Range(start, end)} +{Range(newStart, newEnd)} @@\n");
        var position = start;
        foreach (var edit in edits)
        {
            WriteLines(builder, ' ', before, position, edit.OldStart);
            WriteLines(builder, '-', before, edit.OldStart, edit.OldEnd);
            WriteLines(builder, '+', after, edit.NewStart, edit.NewEnd);
            position = edit.OldEnd;
        }

        WriteLines(builder, ' ', before, position, end);
    }

    /// <summary>One-based start and length; of no lines, the number of the line before.</summary>
    private static string Range(int start, int end) => end == start ? $"{start},0" : end - start == 1 ? $"{start + 1}" : $"{start + 1},{end - start}";

    private static void WriteLines(StringBuilder builder, char sign, List<string> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            builder.Append(sign).Append(lines[i]);
            if (!lines[i].EndsWith('\n')) builder.Append("\n\\ No newline at end of file\n");
        }
    }

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>A file's name as git writes it: quoted where it holds signs that would end it, and closed by a tab where it holds a space.</summary>
    private static string Name(string path)
    {
        if (path.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0 && !path.Contains('"', StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal))
            return path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
        var builder = new StringBuilder("\"");
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            if (value is (byte)'"' or (byte)'\\') builder.Append('\\').Append((char)value);
            else if (value is < 0x20 or >= 0x7F) builder.Append('\\').Append(Convert.ToString(value, 8).PadLeft(3, '0'));
            else builder.Append((char)value);
        }

        return builder.Append('"').ToString();
    }
}
