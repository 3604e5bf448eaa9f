namespace PolicyLint.Text;

/// <summary>
/// Length of a post in weighted characters, the unit of Twitter's limit of 280. The text is counted in form C, as twitter-text
/// does.
/// </summary>
public static class WeightedLength
{
    /// <summary>Most weighted characters of one post (twitter-text configuration v3).</summary>
    public const int Limit = 280;

    /// <summary>Weighted characters of the text.</summary>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CountNormalised(Normalization.ToNfc(text));
    }

    /// <inheritdoc cref="Count(string)"/>
    public static int Count(ReadOnlySpan<char> text) =>
        Normalization.IsNfc(text) ? CountNormalised(text) : Count(text.ToString());

    /// <summary>
    /// UTF-16 offset of what exceeds <paramref name="limit"/> weighted characters, at the start of a grapheme cluster or of a URL;
    /// -1 where nothing does.
    /// </summary>
    public static int OverflowAt(string text, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normalised = Normalization.ToNfc(text);
        var count = 0;
        var units = new WeightedUnits(normalised);
        while (units.MoveNext())
        {
            count += units.Current.Weight;
            if (count <= limit) continue;
            // Canonical equivalence keeps grapheme clusters apart (UAX #29), so the same number of them leads back to the source.
            var clusters = Graphemes.IndexOf(normalised, units.Current.Span.Start);
            return Graphemes.OffsetOf(text, clusters);
        }

        return -1;
    }

    private static int CountNormalised(ReadOnlySpan<char> text)
    {
        var count = 0;
        var units = new WeightedUnits(text);
        while (units.MoveNext()) count += units.Current.Weight;
        return count;
    }
}
