using System.Globalization;

namespace PolicyLint.Drafts;

/// <summary>Reads dates as front matter of the common generators writes them.</summary>
public static class FrontMatterDates
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    /// <summary>The day of a date with or without a time and an offset, as it is written there.</summary>
    /// <returns>False where it is no date.</returns>
    public static bool TryParse(string value, out DateOnly date)
    {
        // "+0100" is as common as "+01:00".
        var text = value.Length > 5 && value[^5] is '+' or '-' && value[^4..].All(char.IsAsciiDigit) ? value.Insert(value.Length - 2, ":") : value;
        var known = DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment);
        date = known ? DateOnly.FromDateTime(moment.DateTime) : default;
        return known;
    }
}
