using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>Recognises and validates numbers that belong to people.</summary>
internal static class Numbers
{
    private const int MinCardDigits = 13;
    private const int MaxCardDigits = 19;
    private const int MinPhoneDigits = 8;
    private const int MaxPhoneDigits = 15;

    /// <summary>
    /// Length of a payment card number that begins at a place, or 0: 13 to 19 digits, single spaces or hyphens between,
    /// a network's prefix, a right Luhn digit (ISO/IEC 7812).
    /// </summary>
    public static int CardAt(ReadOnlySpan<char> text, int start)
    {
        if (!IsFree(text, start)) return 0;
        Span<char> digits = stackalloc char[MaxCardDigits + 1];
        var (count, end) = ReadDigits(text, start, digits, " -");
        return count is >= MinCardDigits and <= MaxCardDigits && IsFreeAfter(text, end) && IsCardPrefix(digits) && IsLuhn(digits[..count]) ? end - start : 0;
    }

    /// <summary>Length of a US social security number (<c>AAA-GG-SSSS</c>), or 0; areas 000, 666 and 900–999 are never given out.</summary>
    public static int UsSsnAt(ReadOnlySpan<char> text, int start)
    {
        const int Length = 11;
        if (!IsFree(text, start) || start + Length > text.Length || !IsFreeAfter(text, start + Length)) return 0;
        var number = text.Slice(start, Length);
        for (var i = 0; i < Length; i++)
            if (i is 3 or 6 ? number[i] != '-' : !char.IsAsciiDigit(number[i])) return 0;
        var area = number[..3];
        return area is "000" or "666" || area[0] == '9' || number.Slice(4, 2) is "00" || number[7..] is "0000" ? 0 : Length;
    }

    /// <summary>Length of an IBAN that begins at a place, or 0: the country's length and the check digits of ISO 13616 (mod 97 = 1).</summary>
    public static int IbanAt(ReadOnlySpan<char> text, int start)
    {
        if (!IsFree(text, start) || start + 4 > text.Length || !char.IsAsciiDigit(text[start + 2]) || !char.IsAsciiDigit(text[start + 3])) return 0;
        var wanted = IbanLengths.Of(text.Slice(start, 2));
        if (wanted == 0) return 0;
        Span<char> signs = stackalloc char[35];
        var count = 0;
        var i = start;
        for (; i < text.Length && count < wanted; i++)
        {
            if (text[i] == ' ' && i > start) continue;
            if (!char.IsAsciiLetterUpper(text[i]) && !char.IsAsciiDigit(text[i])) return 0;
            signs[count++] = text[i];
        }

        return count == wanted && IsFreeAfter(text, i) && IsMod97(signs[..count]) ? i - start : 0;
    }

    /// <summary>
    /// A phone number whose digits begin at a place, its <c>+</c> or opening parenthesis included, or the empty span: international with
    /// <c>+</c> (E.164: 8 to 15 digits), or North American <c>555-123-4567</c>. Toll-free numbers belong to no person.
    /// </summary>
    public static TextSpan PhoneAt(ReadOnlySpan<char> text, int start)
    {
        var hasPlus = start > 0 && text[start - 1] == '+';
        return hasPlus ? InternationalPhone(text, start) : NorthAmericanPhone(text, start);
    }

    private static TextSpan InternationalPhone(ReadOnlySpan<char> text, int start)
    {
        if (!IsFree(text, start - 1)) return default;
        Span<char> digits = stackalloc char[MaxPhoneDigits + 1];
        var (count, end) = ReadDigits(text, start, digits, " -.()");
        return count is >= MinPhoneDigits and <= MaxPhoneDigits && digits[0] != '0' && IsFreeAfter(text, end) ? TextSpan.FromBounds(start - 1, end) : default;
    }

    private static TextSpan NorthAmericanPhone(ReadOnlySpan<char> text, int start)
    {
        var open = start > 0 && text[start - 1] == '(' ? start - 1 : start;
        if (!IsFree(text, open) || (open > 1 && text[open - 1] == ' ' && char.IsAsciiDigit(text[open - 2]))) return default;
        Span<char> digits = stackalloc char[11];
        var (count, end) = ReadDigits(text, start, digits, open < start ? ") -" : "-.");
        // Ten digits in groups of three, three and four.
        if (count != 10 || !IsFreeAfter(text, end) || digits[0] < '2' || digits[3] < '2') return default;
        if (!IsGrouped(text[start..end]) || digits[..3] is "800" or "833" or "844" or "855" or "866" or "877" or "888") return default;
        return TextSpan.FromBounds(open, end);
    }

    private static bool IsGrouped(ReadOnlySpan<char> number)
    {
        Span<int> groups = stackalloc int[number.Length];
        int count = 0, run = 0;
        foreach (var sign in number)
        {
            if (char.IsAsciiDigit(sign)) run++;
            else if (run > 0) { groups[count++] = run; run = 0; }
        }

        groups[count++] = run;
        return count == 3 && groups[0] == 3 && groups[1] == 3 && groups[2] == 4;
    }

    /// <summary>Reads digits with single separators between (a parenthesis and a space may stand together).</summary>
    private static (int Count, int End) ReadDigits(ReadOnlySpan<char> text, int start, Span<char> digits, ReadOnlySpan<char> separators)
    {
        int count = 0, end = start;
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (count == digits.Length) return (count, i);
                digits[count++] = text[i];
                end = i + 1;
            }
            else if (!separators.Contains(text[i]) || i - end > 1)
            {
                break;
            }
        }

        return (count, end);
    }

    /// <summary>Whether nothing before a place belongs to the same number or word.</summary>
    private static bool IsFree(ReadOnlySpan<char> text, int start) =>
        start == 0 || (!char.IsLetterOrDigit(text[start - 1]) && text[start - 1] is not ('.' or '-' or '/' or '_' or '=' or '#'));

    private static bool IsFreeAfter(ReadOnlySpan<char> text, int end) =>
        end >= text.Length
        || (!char.IsLetterOrDigit(text[end]) && text[end] is not ('_' or '/' or '=')
            && !(text[end] is '-' or '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])));

    private static bool IsCardPrefix(ReadOnlySpan<char> digits)
    {
        var two = (digits[0] - '0') * 10 + digits[1] - '0';
        var four = two * 100 + (digits[2] - '0') * 10 + digits[3] - '0';
        // Visa; Mastercard; American Express; Discover; JCB; Diners Club; Maestro and UnionPay.
        return digits[0] == '4'
            || two is (>= 51 and <= 55) or 34 or 37 or 65 or 35 or 36 or 38 or 62
            || four is (>= 2221 and <= 2720) or 6011 or (>= 3000 and <= 3059);
    }

    private static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0 && digits.ContainsAnyExcept(digits[0]);
    }

    private static bool IsMod97(ReadOnlySpan<char> iban)
    {
        var remainder = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var sign = iban[(i + 4) % iban.Length];
            remainder = char.IsAsciiDigit(sign)
                ? (remainder * 10 + sign - '0') % 97
                : (remainder * 100 + sign - 'A' + 10) % 97;
        }

        return remainder == 1;
    }
}
