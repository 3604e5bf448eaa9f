namespace PolicyLint.Text;

/// <summary>
/// Finds bare URLs as twitter-text does (conformance of 2021-10-21): with a protocol, or without one where the host ends in a
/// top-level domain. Hosts without a top-level domain (localhost, addresses) are none. It differs where twitter-text has
/// oddities that no one means: an accented letter at the very start of a post is part of the host, a quotation mark is not, and
/// behind a host without protocol and path the search goes on at once, so that a URL is found in what looks like its query.
/// </summary>
internal static class UrlScanner
{
    /// <summary>Longest URL that is shortened, its protocol counted twice as twitter-text does.</summary>
    private const int LongestUrl = 4096;

    private const int LongestShortLinkName = 40;

    /// <summary>Finds the first URL that starts at or after <paramref name="from"/>.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="from">First code unit to look at; what stands before it is still seen as what precedes a URL.</param>
    /// <param name="span">The URL, protocol, port, path and query included.</param>
    /// <param name="hasProtocol">Whether it begins with <c>http://</c> or <c>https://</c>.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out TextSpan span, out bool hasProtocol)
    {
        span = default;
        hasProtocol = false;
        // No URL is without a dot, and dots are rare: go from one to the next. All before `position` is dealt with.
        for (var position = from; ;)
        {
            var offset = text[position..].IndexOf('.');
            if (offset < 0) return false;
            var dot = position + offset;
            if (offset == 0 || dot + 1 >= text.Length || !HostScanner.IsHostUnit(text[dot - 1]) || !HostScanner.IsHostUnit(text[dot + 1]))
            {
                position = dot + 1;
                continue;
            }

            var host = dot;
            while (host > position && HostScanner.IsInsideLabel(text[host - 1])) host--;
            var protocol = ProtocolLength(text, from, host);
            if (protocol > 0 && HostScanner.EndOfHost(text, host, HostScanner.Labels.Any, out var stop) is > 0 and var hostEnd)
            {
                if (TryReadUrl(text, host - protocol, host, hostEnd, out span, out position))
                {
                    hasProtocol = true;
                    return true;
                }
            }
            else if (TryReadBare(text, from, host, dot, out span, out stop))
            {
                return true;
            }
            else
            {
                position = Math.Max(stop, dot + 1);
            }
        }
    }

    /// <summary>Code units of the protocol that ends before <paramref name="host"/>, or 0.</summary>
    private static int ProtocolLength(ReadOnlySpan<char> text, int from, int host)
    {
        var before = text[from..host];
        var length = before.EndsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : before.EndsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
        return length > 0 && MayPrecede(text, host - length) ? length : 0;
    }

    /// <summary>Whether a URL may start here, for what precedes it.</summary>
    private static bool MayPrecede(ReadOnlySpan<char> text, int start)
    {
        if (start == 0) return true;
        var before = text[start - 1];
        // The object character of prose is invalid in a host, but stands for something a URL may follow.
        var isForbidden = HostScanner.IsInvalid(before) && before != '\uFFFC';
        return !(isForbidden || char.IsAsciiLetterOrDigit(before) || before is '@' or '＠' or '$' or '#' or '＃');
    }

    /// <summary>Whether the sign before is one of file names and of URLs that were none, behind which no bare host stands.</summary>
    private static bool FollowsLinkSign(ReadOnlySpan<char> text, int start) => start > 0 && text[start - 1] is ('-' or '_' or '.' or '/');

    /// <summary>Whether only such signs lie between the URL found before, where the search goes on, and here.</summary>
    private static bool ContinuesHost(ReadOnlySpan<char> text, int from, int host)
    {
        if (from == 0 || !FollowsLinkSign(text, host)) return false;
        while (host > from && FollowsLinkSign(text, host)) host--;
        return host == from;
    }

    /// <summary>Reads what follows the host of a URL with a protocol.</summary>
    private static bool TryReadUrl(ReadOnlySpan<char> text, int start, int host, int hostEnd, out TextSpan span, out int end)
    {
        var path = EndOfPort(text, hostEnd);
        var pathEnd = EndOfPath(text, path);
        end = EndOfQuery(text, pathEnd);
        span = TextSpan.FromBounds(start, end);
        if (!IsEncodable(text[host..hostEnd], host - start, end - start)) return false;
        var isShortLink = path == hostEnd && pathEnd > path && text[host..hostEnd].Equals("t.co", StringComparison.OrdinalIgnoreCase);
        if (!isShortLink) return true;

        // A link that is shortened already has a name of letters and digits; what else follows is no part of it.
        var name = path + 1;
        var nameEnd = name;
        while (nameEnd < end && char.IsAsciiLetterOrDigit(text[nameEnd])) nameEnd++;
        if (nameEnd == name) return true;
        if (nameEnd - name > LongestShortLinkName) return false;
        end = EndOfQuery(text, nameEnd);
        span = TextSpan.FromBounds(start, end);
        return true;
    }

    /// <summary>
    /// Reads a URL without a protocol. Its host is cut from among letters of other scripts: in running Japanese no space
    /// stands around it.
    /// </summary>
    private static bool TryReadBare(ReadOnlySpan<char> text, int from, int start, int dot, out TextSpan span, out int stop)
    {
        span = default;
        stop = dot;
        var host = start;
        while (text[host] is '-' or '_') host++;
        if (!MayPrecede(text, host) || ContinuesHost(text, from, host))
        {
            // Behind a letter of another script a host may begin anew, as in Japanese right behind another.
            while (host < dot && text[host] <= '\x7F') host++;
            host++;
            if (host >= dot || !HostScanner.IsHostUnit(text[host])) return false;
        }

        var hostEnd = HostScanner.EndOfHost(text, host, HostScanner.Labels.Any, out stop);
        if (hostEnd < 0) return false;
        var path = EndOfPort(text, hostEnd);
        var pathEnd = EndOfPath(text, path);
        var end = EndOfQuery(text, pathEnd);
        stop = end;
        if (FollowsLinkSign(text, host)) return false;
        if (!IsEncodable(text[host..hostEnd], "https://".Length, end - host)) return false;
        var inHost = text[..hostEnd];
        if (!TryFindLatinHost(inHost, host, out var latin)) return false;
        var isLast = !TryFindLatinHost(inHost, latin.End, out _);
        span = isLast && pathEnd > path ? TextSpan.FromBounds(latin.Start, end) : latin;
        return true;
    }

    private static bool TryFindLatinHost(ReadOnlySpan<char> text, int from, out TextSpan host)
    {
        for (var start = from; start < text.Length; start++)
        {
            var end = HostScanner.EndOfHost(text, start, HostScanner.Labels.Latin, out var stop);
            if (end > 0)
            {
                host = TextSpan.FromBounds(start, end);
                return true;
            }

            start = Math.Max(start, stop - 1);
        }

        host = default;
        return false;
    }

    private static bool IsEncodable(ReadOnlySpan<char> host, int protocolLength, int length)
    {
        if (protocolLength + length > LongestUrl || !Punycode.CanEncode(host)) return false;
        // What claims to be encoded already holds no other script.
        return !host.StartsWith(Punycode.Prefix, StringComparison.Ordinal) || TryFindLatinHost(host, 0, out _);
    }

    private static int EndOfPort(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length || text[index] != ':') return index;
        var end = index + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end > index + 1 ? end : index;
    }

    /// <summary>A path ends in a letter, digit or one of a few signs, so that the full stop of a sentence is left out.</summary>
    private static int EndOfPath(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length || text[index] != '/') return index;
        var end = index + 1;
        for (var i = end; i < text.Length;)
        {
            var unit = text[i];
            if (unit == '(')
            {
                var close = EndOfParentheses(text, i);
                if (close < 0) break;
                // They end a path only right behind what could have ended it.
                if (end == i) end = close;
                i = close;
                continue;
            }

            if (!IsPathUnit(unit)) break;
            i++;
            if (IsPathEnd(unit)) end = i;
        }

        return end;
    }

    /// <summary>Balanced parentheses, nested once at most, as encyclopaedias have them; -1 where they do not close.</summary>
    private static int EndOfParentheses(ReadOnlySpan<char> text, int open)
    {
        var i = SkipPath(text, open + 1);
        if (i >= text.Length) return -1;
        if (text[i] == ')') return i > open + 1 ? i + 1 : -1;
        if (text[i] != '(') return -1;
        var inner = SkipPath(text, i + 1);
        if (inner == i + 1 || inner >= text.Length || text[inner] != ')') return -1;
        var outer = SkipPath(text, inner + 1);
        return outer < text.Length && text[outer] == ')' ? outer + 1 : -1;
    }

    private static int SkipPath(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && IsPathUnit(text[index])) index++;
        return index;
    }

    private static int EndOfQuery(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length || text[index] != '?') return index;
        var end = index;
        for (var i = index + 1; i < text.Length && IsQueryUnit(text[i]); i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '_' or '&' or '=' or '#' or '/') end = i + 1;
        }

        return end;
    }

    private static bool IsPathUnit(char unit) => IsPathLetter(unit)
        || unit is '!' or '*' or '\'' or ';' or ':' or '=' or '+' or ',' or '.' or '$' or '/' or '%' or '#' or '[' or ']' or '-' or '\u2013'
            or '_' or '~' or '@' or '|' or '&';

    private static bool IsPathEnd(char unit) => IsPathLetter(unit) || unit is '+' or '-' or '=' or '_' or '#' or '/';

    private static bool IsPathLetter(char unit) =>
        char.IsAsciiLetterOrDigit(unit) || unit is >= '\u0400' and <= '\u04FF' || HostScanner.IsLatinAccent(unit);

    private static bool IsQueryUnit(char unit) => char.IsAsciiLetterOrDigit(unit)
        || unit is '!' or '?' or '*' or '\'' or '@' or '(' or ')' or ';' or ':' or '&' or '=' or '+' or '$' or '/' or '%' or '#' or '['
            or ']' or '-' or '_' or '.' or ',' or '~' or '|';
}
