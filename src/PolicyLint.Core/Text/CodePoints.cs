namespace PolicyLint.Text;

/// <summary>Reading text by code point. Half a surrogate pair is a code point of its own and never an error.</summary>
internal static class CodePoints
{
    /// <summary>The code point that starts at <paramref name="index"/>, and its UTF-16 code units (1 or 2).</summary>
    public static int At(ReadOnlySpan<char> text, int index, out int length)
    {
        var unit = text[index];
        if (char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(unit, text[index + 1]);
        }

        length = 1;
        return unit;
    }

    /// <summary>The code point that ends before <paramref name="index"/>, which must not be 0.</summary>
    public static int Before(ReadOnlySpan<char> text, int index)
    {
        var unit = text[index - 1];
        return char.IsLowSurrogate(unit) && index > 1 && char.IsHighSurrogate(text[index - 2])
            ? char.ConvertToUtf32(text[index - 2], unit)
            : unit;
    }
}
