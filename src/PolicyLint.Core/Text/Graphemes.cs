using System.Globalization;

namespace PolicyLint.Text;

/// <summary>User-perceived characters (extended grapheme clusters, UAX #29): the unit of Bluesky's limit.</summary>
public static class Graphemes
{
    /// <summary>Number of grapheme clusters.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var offset = 0; offset < text.Length; count++) offset += LengthAt(text, offset);
        return count;
    }

    /// <summary>How many clusters end at or before <paramref name="offset"/>: the index of the one that holds it.</summary>
    internal static int IndexOf(ReadOnlySpan<char> text, int offset)
    {
        var index = 0;
        for (var end = 0; end < text.Length; index++)
        {
            end += LengthAt(text, end);
            if (end > offset) break;
        }

        return index;
    }

    /// <summary>UTF-16 offset of the cluster with this index.</summary>
    internal static int OffsetOf(ReadOnlySpan<char> text, int index)
    {
        var offset = 0;
        for (; index > 0 && offset < text.Length; index--) offset += LengthAt(text, offset);
        return offset;
    }

    private static int LengthAt(ReadOnlySpan<char> text, int offset)
    {
        // Two ASCII units in a row are two clusters, unless they are a line break.
        var isPlain = text[offset] is < '\x80' and not '\r' && (offset + 1 == text.Length || text[offset + 1] < '\x80');
        return isPlain ? 1 : StringInfo.GetNextTextElementLength(text[offset..]);
    }
}
