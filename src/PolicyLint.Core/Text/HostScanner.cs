namespace PolicyLint.Text;

/// <summary>Reads host names: labels joined by dots, the last of them a top-level domain.</summary>
internal static class HostScanner
{
    /// <summary>What a host name's labels may be made of.</summary>
    public enum Labels
    {
        /// <summary>
        /// Letters and signs of any script, with hyphens inside and, but for the label before the last, underscores.
        /// </summary>
        Any,

        /// <summary>ASCII letters, digits, hyphens and accented Latin letters: all that is a link without a protocol.</summary>
        Latin,
    }

    /// <summary>Reads the longest host name that starts at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first code unit of the first label.</param>
    /// <param name="labels">What the labels may be made of.</param>
    /// <param name="stop">Where the chain of labels broke: no other host begins before it that would end in another place.</param>
    /// <returns>The offset after the host name, or -1 where there is none.</returns>
    public static int EndOfHost(ReadOnlySpan<char> text, int start, Labels labels, out int stop)
    {
        var end = -1;
        for (stop = start; ;)
        {
            var label = stop;
            var hasUnderscore = false;
            for (; stop < text.Length && IsLabelUnit(text[stop], labels); stop++) hasUnderscore |= text[stop] == '_';
            if (stop == label || stop >= text.Length || text[stop] != '.') return end;
            if (labels == Labels.Any && !(IsHostUnit(text[label]) && IsHostUnit(text[stop - 1]))) return end;
            stop++;
            if (!hasUnderscore && TopLevelDomains.LengthAt(text, stop) is > 0 and var length) end = stop + length;
        }
    }

    /// <summary>Whether a label of any script may begin with this unit: no ASCII sign, no space, no invisible mark.</summary>
    public static bool IsHostUnit(char unit) => unit <= '\x7F'
        ? char.IsAsciiLetterOrDigit(unit)
        : !IsSpace(unit) && !IsInvalid(unit) && !IsDirectionMark(unit);

    /// <summary>Whether this unit may stand inside a label, hyphen and underscore included.</summary>
    public static bool IsInsideLabel(char unit) => unit is '-' or '_' || IsHostUnit(unit);

    /// <summary>Marks of writing direction, which may stand around a URL.</summary>
    public static bool IsDirectionMark(char unit) =>
        unit is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Noncharacters and the byte order mark, which no post may hold, and the object character of prose.</summary>
    public static bool IsInvalid(char unit) => unit is '\uFFFC' or '\uFFFE' or '\uFEFF' or '\uFFFF';

    /// <summary>Accented Latin letters and combining accents.</summary>
    public static bool IsLatinAccent(char unit) => unit is (>= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7')
        or '\u0253' or '\u0254' or '\u0256' or '\u0257' or '\u0259' or '\u025B' or '\u0263' or '\u0268' or '\u026F' or '\u0272'
        or '\u0289' or '\u028B' or '\u02BB' or (>= '\u0300' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF');

    private static bool IsLabelUnit(char unit, Labels labels) =>
        labels == Labels.Any ? IsInsideLabel(unit) : unit == '-' || char.IsAsciiLetterOrDigit(unit) || IsLatinAccent(unit);

    private static bool IsSpace(char unit) => unit is '\u0085' or '\u00A0' or '\u1680' or '\u180E' or (>= '\u2000' and <= '\u200A')
        or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';
}
