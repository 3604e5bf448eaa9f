using System.Globalization;
using System.Text;

namespace PolicyLint.Cli.Output;

/// <summary>Columns that text takes on a terminal, so that a caret stands under the words meant.</summary>
internal static class DisplayWidth
{
    /// <summary>Columns of a text without tabs and control characters.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        var clusters = StringInfo.GetTextElementEnumerator(text.ToString());
        while (clusters.MoveNext())
        {
            var cluster = clusters.GetTextElement();
            width += OfCluster(cluster);
        }

        return width;
    }

    private static int OfCluster(string cluster)
    {
        Rune.DecodeFromUtf16(cluster, out var first, out _);
        var category = Rune.GetUnicodeCategory(first);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        // An emoji shown in colour, a cluster of several, and East Asian wide and full-width characters (UAX #11) take two.
        return cluster.Contains('\uFE0F', StringComparison.Ordinal) || IsWide(first.Value) ? 2 : 1;
    }

    private static bool IsWide(int value) => value
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xA000 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
