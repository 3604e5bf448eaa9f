using System.Collections.Immutable;

namespace PolicyLint.Checks;

/// <summary>The parts of a URL that rules ask for, without judging the URL.</summary>
internal static class Urls
{
    /// <summary>The scheme, without the colon; empty where there is none.</summary>
    public static ReadOnlySpan<char> SchemeOf(ReadOnlySpan<char> url)
    {
        var colon = url.IndexOf(':');
        var slash = url.IndexOfAny('/', '?', '#');
        if (colon <= 0 || (slash >= 0 && slash < colon)) return [];
        foreach (var sign in url[..colon])
            if (!char.IsAsciiLetterOrDigit(sign) && sign is not ('+' or '-' or '.')) return [];
        return url[..colon];
    }

    /// <summary>The host, without user, password and port; empty for a relative URL and one without a host.</summary>
    public static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> url)
    {
        var start = url.IndexOf("//");
        if (start < 0)
        {
            if (url.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) start = -2;
            else return [];
        }
        else if (start > 0 && SchemeOf(url).Length + 1 != start)
        {
            return [];
        }

        var rest = url[(start + 2)..];
        var end = rest.IndexOfAny('/', '?', '#');
        if (end >= 0) rest = rest[..end];
        var at = rest.LastIndexOf('@');
        if (at >= 0) rest = rest[(at + 1)..];
        if (rest.StartsWith("[")) return rest[..Math.Max(1, rest.IndexOf(']') + 1)];
        var port = rest.IndexOf(':');
        return port < 0 ? rest : rest[..port];
    }

    /// <summary>
    /// Whether a host is one of those named or a subdomain of one. <c>*.corp</c> meets any host that ends so; <c>wiki.*</c> any that begins so.
    /// </summary>
    public static bool IsHostAmong(ReadOnlySpan<char> host, ImmutableArray<string> hosts)
    {
        if (host.IsEmpty) return false;
        foreach (var candidate in hosts)
        {
            if (candidate.Contains('*', StringComparison.Ordinal) ? Like(host, candidate) : IsOrBelow(host, candidate)) return true;
        }

        return false;
    }

    /// <summary>Names and values of the query, percent signs left as they are.</summary>
    public static IEnumerable<(string Name, string Value)> ParametersOf(string url)
    {
        var start = url.IndexOf('?', StringComparison.Ordinal);
        if (start < 0) yield break;
        var end = url.IndexOf('#', start);
        foreach (var pair in url[(start + 1)..(end < 0 ? url.Length : end)].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
        }
    }

    /// <summary>The URL without some parameters, and without the question mark where none are left.</summary>
    public static string WithoutParameters(string url, Func<string, string, bool> isUnwanted)
    {
        var start = url.IndexOf('?', StringComparison.Ordinal);
        if (start < 0) return url;
        var end = url.IndexOf('#', start);
        var query = string.Join('&', ParametersOf(url)
            .Where(parameter => !isUnwanted(parameter.Name, parameter.Value))
            .Select(parameter => parameter.Value.Length == 0 ? parameter.Name : $"{parameter.Name}={parameter.Value}"));
        return string.Concat(url.AsSpan(0, start), query.Length == 0 ? "" : "?", query, end < 0 ? "" : url.AsSpan(end));
    }

    /// <summary>Whether a text has the form of a pattern whose <c>*</c> stands for anything, case ignored.</summary>
    public static bool Like(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: true);

    private static bool IsOrBelow(ReadOnlySpan<char> host, string domain) =>
        host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
        && (host.Length == domain.Length || host[host.Length - domain.Length - 1] == '.');
}
