namespace PolicyLint.Text;

/// <summary>Looks up top-level domains, case ignored, without allocating.</summary>
internal static class TopLevelDomains
{
    private const int ShortestName = 2;

    /// <summary>
    /// UTF-16 code units of the top-level domain that starts at <paramref name="index"/>, or 0. As with twitter-text no letter
    /// or digit of ASCII and none of <c>@ + -</c> may follow it; any other sign or script may.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        var rest = text[index..];
        if (rest.StartsWith(Punycode.Prefix, StringComparison.OrdinalIgnoreCase)) return PunycodeLength(rest);
        var length = 0;
        var longest = Math.Min(rest.Length, TopLevelDomainData.NamesByLength.Length - 1);
        while (length < longest && IsNameUnit(rest[length])) length++;
        for (; length >= ShortestName; length--)
        {
            var isEnded = length == rest.Length || !(char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '@' or '+' or '-');
            if (isEnded && Contains(rest[..length])) return length;
        }

        return 0;
    }

    /// <summary>Whether <paramref name="name"/> is a top-level domain.</summary>
    public static bool Contains(ReadOnlySpan<char> name)
    {
        if (name.Length >= TopLevelDomainData.NamesByLength.Length) return false;
        var names = TopLevelDomainData.NamesByLength[name.Length].AsSpan();
        var width = name.Length + 1;
        int low = 0, high = names.Length / width - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var comparison = Compare(names.Slice(middle * width, name.Length), name);
            if (comparison == 0) return true;
            if (comparison < 0) low = middle + 1;
            else high = middle - 1;
        }

        return false;
    }

    private static int PunycodeLength(ReadOnlySpan<char> rest)
    {
        var length = Punycode.Prefix.Length;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '-')) length++;
        return length > Punycode.Prefix.Length ? length : 0;
    }

    private static bool IsNameUnit(char unit) => char.IsAsciiLetterOrDigit(unit) || (unit > '\x7F' && HostScanner.IsHostUnit(unit));

    private static int Compare(ReadOnlySpan<char> lower, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var difference = lower[i] - char.ToLowerInvariant(name[i]);
            if (difference != 0) return difference;
        }

        return 0;
    }
}
