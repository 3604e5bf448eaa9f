using System.Text;

namespace PolicyLint.Text;

/// <summary>Length of a post in weighted characters, the unit of the 280 limit.</summary>
public static class WeightedLength
{
    /// <summary>Most weighted characters of one post (twitter-text configuration v3).</summary>
    public const int Limit = 280;

    /// <summary>Weighted characters of the text.</summary>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Count(text.AsSpan());
    }

    /// <inheritdoc cref="Count(string)"/>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes()) count += Weight(rune);
        return count;
    }

    /// <summary>
    /// UTF-16 offset of what exceeds <paramref name="limit"/> weighted characters, at the start of a grapheme cluster or of a URL;
    /// -1 where nothing does.
    /// </summary>
    public static int OverflowAt(string text, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        int count = 0, offset = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            count += Weight(rune);
            if (count > limit) return offset;
            offset += rune.Utf16SequenceLength;
        }

        return -1;
    }

    private static int Weight(Rune rune) => rune.Value is <= 4351 or >= 8192 and <= 8205 or >= 8208 and <= 8223 or >= 8242 and <= 8247 ? 1 : 2;
}
