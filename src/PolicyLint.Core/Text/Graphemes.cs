using System.Globalization;

namespace PolicyLint.Text;

/// <summary>User-perceived characters (extended grapheme clusters, UAX #29).</summary>
public static class Graphemes
{
    /// <summary>Number of grapheme clusters.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            text = text[StringInfo.GetNextTextElementLength(text)..];
            count++;
        }

        return count;
    }
}
