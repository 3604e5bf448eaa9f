namespace PolicyLint.Text;

/// <summary>
/// Finds mentions: names as twitter-text has them, with a host as Mastodon writes them, and hosts alone as Bluesky does.
/// </summary>
internal static class MentionScanner
{
    /// <summary>
    /// UTF-16 code units of the mention whose sign stands at <paramref name="index"/>, the sign included, or 0 where none does.
    /// What precedes the index is looked at: <c>a@b</c> holds no mention.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        if (!IsSign(text[index]) || !MayPrecede(text, index)) return 0;
        var end = index + 1;
        while (end < text.Length && IsNameUnit(text[end])) end++;
        if (end == index + 1) return 0;
        if (end == text.Length) return end - index;
        if (text[end] == '@')
        {
            var host = HostScanner.EndOfHost(text, end + 1, HostScanner.Labels.Latin, out _);
            return host > 0 ? host - index : 0;
        }

        if (text[end] == '.') return BlueskyEnd(text, index + 1, end) - index;
        var isNoName = IsSign(text[end]) || HostScanner.IsLatinAccent(text[end]) || text[end..].StartsWith("://", StringComparison.Ordinal);
        return isNoName ? 0 : end - index;
    }

    /// <summary>
    /// A handle that is a host has three labels at least; of two, the second rather begins the next sentence without a space.
    /// </summary>
    private static int BlueskyEnd(ReadOnlySpan<char> text, int start, int nameEnd)
    {
        var host = HostScanner.EndOfHost(text, start, HostScanner.Labels.Latin, out _);
        return host > 0 && text[start..host].Count('.') >= 2 ? host : nameEnd;
    }

    private static bool IsSign(char unit) => unit is '@' or '＠';

    private static bool IsNameUnit(char unit) => char.IsAsciiLetterOrDigit(unit) || unit == '_';

    private static bool MayPrecede(ReadOnlySpan<char> text, int index)
    {
        if (index == 0) return true;
        var before = text[index - 1];
        if (!(IsNameUnit(before) || IsSign(before) || before is '!' or '#' or '$' or '%' or '&' or '*')) return true;

        // "RT@name": a retweet by hand.
        if (index < 2 || !text[(index - 2)..index].Equals("RT", StringComparison.OrdinalIgnoreCase)) return false;
        return index == 2 || !(IsNameUnit(text[index - 3]) || text[index - 3] is '+' or '~' or '.' or '-');
    }
}
