namespace PolicyLint.Tests.Policies;

/// <summary>What a glob means, written for being obviously right: braces are expanded, then signs compared with backtracking.</summary>
internal static class NaiveGlob
{
    // "**" may begin and end an alternative as it may a folder's name.
    private const char AlternativeStart = '\u0001';
    private const char AlternativeEnd = '\u0002';

    public static bool IsMatch(string pattern, string path) => Expand(pattern).Any(single => Match(single, 0, path, 0));

    private static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0) return [pattern];
        var close = pattern.IndexOf('}', open);
        return pattern[(open + 1)..close].Split(',').SelectMany(part => Expand(pattern[..open] + AlternativeStart + part + AlternativeEnd + pattern[(close + 1)..]));
    }

    private static bool Match(string pattern, int p, string path, int t)
    {
        if (p == pattern.Length) return t == path.Length;
        switch (pattern[p])
        {
            case AlternativeStart or AlternativeEnd:
                return Match(pattern, p + 1, path, t);
            case '*':
                var end = p;
                while (end < pattern.Length && pattern[end] == '*') end++;
                var crosses = end - p > 1
                    && (p == 0 || pattern[p - 1] is '/' or AlternativeStart)
                    && (end == pattern.Length || pattern[end] is '/' or AlternativeEnd);
                if (crosses && end < pattern.Length && pattern[end] == '/')
                {
                    if (Match(pattern, end + 1, path, t)) return true;
                    for (var i = t; i < path.Length; i++)
                        if (path[i] == '/' && Match(pattern, end + 1, path, i + 1)) return true;
                    return false;
                }

                for (var i = t; i <= path.Length; i++)
                {
                    if (Match(pattern, end, path, i)) return true;
                    if (i < path.Length && path[i] == '/' && !crosses) return false;
                }

                return false;
            case '?':
                return t < path.Length && path[t] != '/' && Match(pattern, p + 1, path, t + 1);
            case '[':
                var close = pattern.IndexOf(']', p);
                var isIn = t < path.Length && pattern[(p + 1)..close].TrimStart('!').Contains(path[t], StringComparison.Ordinal);
                return t < path.Length && path[t] != '/' && isIn != (pattern[p + 1] == '!') && Match(pattern, close + 1, path, t + 1);
            default:
                return t < path.Length && path[t] == pattern[p] && Match(pattern, p + 1, path, t + 1);
        }
    }
}
