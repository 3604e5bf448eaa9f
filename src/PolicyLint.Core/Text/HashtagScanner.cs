namespace PolicyLint.Text;

/// <summary>Finds hashtags as twitter-text does.</summary>
internal static class HashtagScanner
{
    /// <summary>
    /// UTF-16 code units of the hashtag whose sign stands at <paramref name="index"/>, the sign included, or 0 where none does.
    /// What precedes the index is looked at: <c>a#b</c> holds no hashtag.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        if (text[index] is not ('#' or '＃')) return 0;
        if (index > 0 && (char.IsLetterOrDigit(text[index - 1]) || text[index - 1] is '&' or '/')) return 0;
        var end = index + 1;
        var hasLetter = false;
        for (; end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'); end++) hasLetter |= char.IsLetter(text[end]);
        return hasLetter ? end - index : 0;
    }
}
