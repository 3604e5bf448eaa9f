using System.Globalization;

namespace PolicyLint.Text;

/// <summary>Finds hashtags as twitter-text does (conformance of 2021-10-21).</summary>
internal static class HashtagScanner
{
    /// <summary>
    /// UTF-16 code units of the hashtag whose sign stands at <paramref name="index"/>, the sign included, or 0 where none does.
    /// What precedes the index is looked at: <c>a#b</c> holds no hashtag. At least one letter is needed: <c>#16</c> is none.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        if (!IsSign(text[index]) || !MayPrecede(text, index)) return 0;
        var end = index + 1;
        if (end < text.Length && text[end] is '\uFE0F' or '\u20E3') return 0;
        var hasLetter = false;
        while (end < text.Length)
        {
            var kind = Classify(CodePoints.At(text, end, out var length));
            if (kind == Kind.Other) break;
            hasLetter |= kind == Kind.Letter;
            end += length;
        }

        if (!hasLetter) return 0;
        var rest = text[end..];
        return rest.StartsWith("://", StringComparison.Ordinal) || (rest.Length > 0 && IsSign(rest[0])) ? 0 : end - index;
    }

    private enum Kind
    {
        Other,
        Letter,
        DigitOrJoiner,
    }

    private static bool IsSign(char unit) => unit is '#' or '＃';

    private static bool MayPrecede(ReadOnlySpan<char> text, int index)
    {
        if (index == 0) return true;
        // A variation selector is a mark, but it ends an emoji.
        if (text[index - 1] is '&') return false;
        return text[index - 1] is '\uFE0E' or '\uFE0F' || Classify(CodePoints.Before(text, index)) == Kind.Other;
    }

    private static Kind Classify(int codePoint)
    {
        if (codePoint <= 0x7F)
        {
            if (char.IsAsciiLetter((char)codePoint)) return Kind.Letter;
            return char.IsAsciiDigit((char)codePoint) || codePoint == '_' ? Kind.DigitOrJoiner : Kind.Other;
        }

        // Signs that stand inside words: joiners, Hebrew and Tibetan punctuation, Japanese dashes and marks, the Catalan dot.
        if (codePoint is 0xB7 or 0x5BE or 0x5F3 or 0x5F4 or 0xF0B or 0xF0C or 0x200C or 0x200D or 0x3003 or 0x301C or 0x309B or 0x309C
            or 0x30A0 or 0x30FB or 0xA67E or 0xFF5E)
            return Kind.DigitOrJoiner;
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            <= UnicodeCategory.EnclosingMark => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber => Kind.DigitOrJoiner,
            _ => Kind.Other,
        };
    }
}
