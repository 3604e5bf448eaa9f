namespace PolicyLint.Text;

/// <summary>Finds bare URLs as twitter-text does: with a protocol, or without one where the host ends in a top-level domain.</summary>
internal static class UrlScanner
{
    private static readonly System.Buffers.SearchValues<char> UrlEnds = System.Buffers.SearchValues.Create(" \t\r\n\"<>");

    /// <summary>Finds the first URL that starts at or after <paramref name="from"/>.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="from">First code unit to look at; what stands before it is still seen as what precedes a URL.</param>
    /// <param name="span">The URL, protocol, port, path and query included.</param>
    /// <param name="hasProtocol">Whether it begins with <c>http://</c> or <c>https://</c>.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out TextSpan span, out bool hasProtocol)
    {
        hasProtocol = true;
        for (var i = from; i < text.Length; i++)
        {
            var rest = text[i..];
            if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) continue;
            var end = rest.IndexOfAny(UrlEnds);
            span = new TextSpan(i, end < 0 ? rest.Length : end);
            return true;
        }

        span = default;
        return false;
    }
}
