namespace PolicyLint.Text;

/// <summary>Finds mentions as twitter-text does, and with a host as Mastodon writes them.</summary>
internal static class MentionScanner
{
    /// <summary>
    /// UTF-16 code units of the mention whose sign stands at <paramref name="index"/>, the sign included, or 0 where none does.
    /// What precedes the index is looked at: <c>a@b</c> holds no mention.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        if (text[index] is not ('@' or '＠')) return 0;
        if (index > 0 && (char.IsLetterOrDigit(text[index - 1]) || text[index - 1] is '_' or '@' or '/')) return 0;
        var end = index + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return end - index > 1 ? end - index : 0;
    }
}
