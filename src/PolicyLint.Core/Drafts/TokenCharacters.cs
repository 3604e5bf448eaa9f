using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyLint.Drafts;

/// <summary>What the tokenizer knows of single characters.</summary>
internal static class TokenCharacters
{
    /// <summary>A lower-case letter.</summary>
    internal const uint Lower = 0x100;

    /// <summary>A capital.</summary>
    internal const uint Upper = 0x200;

    /// <summary>A digit.</summary>
    internal const uint Digit = 0x400;

    /// <summary>A character of words that is neither letter nor digit.</summary>
    internal const uint Underscore = 0x800;

    /// <summary>Any character of a word.</summary>
    internal const uint Word = Lower | Upper | Digit | Underscore;

    /// <summary>A sign that may stand inside a word, or that makes the word before it something else.</summary>
    internal const uint Joiner = 0x1000;

    /// <summary>White space, control characters, the hyphen and quotation marks: no token.</summary>
    internal const uint Transparent = 0x2000;

    /// <summary>For each ASCII character its flags, and in the lowest byte its folded form.</summary>
    private static readonly ushort[] AsciiTable = BuildAsciiTable();

    /// <summary>Flags and folded form (lowest byte) of the ASCII characters.</summary>
    internal static ReadOnlySpan<ushort> Ascii => AsciiTable;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAsciiDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>Whether the code point at <paramref name="index"/> belongs to words wherever it stands; not so beyond <paramref name="end"/>.</summary>
    internal static bool IsWord(ReadOnlySpan<char> text, int index, int end)
    {
        if (index >= end) return false;
        var c = text[index];
        return c < 128 ? (AsciiTable[c] & Word) != 0 : IsWord(CategoryAt(text, index, end, out _));
    }

    /// <summary>Whether characters of this category belong to words.</summary>
    internal static bool IsWord(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.OtherNumber => true,
        _ => false,
    };

    /// <summary>The category of the code point at <paramref name="index"/> and its UTF-16 length; a lone surrogate is <see cref="UnicodeCategory.Surrogate"/>.</summary>
    internal static UnicodeCategory CategoryAt(ReadOnlySpan<char> text, int index, int end, out int length)
    {
        var c = text[index];
        length = 1;
        if (!char.IsSurrogate(c)) return CharUnicodeInfo.GetUnicodeCategory(c);
        if (!char.IsHighSurrogate(c) || index + 1 >= end || !char.IsLowSurrogate(text[index + 1])) return UnicodeCategory.Surrogate;
        length = 2;
        return CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[index + 1]));
    }

    /// <summary>
    /// Whether the code point leaves no token: white space, control and format characters, variation selectors, hyphens and
    /// quotation marks.
    /// </summary>
    internal static bool IsTransparent(char c, UnicodeCategory category) => category switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Control or UnicodeCategory.Format => true,
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => true,
        UnicodeCategory.DashPunctuation => c is '-' or '\u2010' or '\u2011',
        UnicodeCategory.OpenPunctuation => c is '\u201A' or '\u201E' or '\u300C' or '\u300E',
        UnicodeCategory.ClosePunctuation => c is '\u300D' or '\u300F',
        UnicodeCategory.OtherPunctuation => c is '"' or '\'',
        UnicodeCategory.NonSpacingMark => IsVariationSelector(c),
        _ => false,
    };

    internal static bool IsVariationSelector(char c) => c is >= '\uFE00' and <= '\uFE0F';

    /// <summary>
    /// Whether a word goes on as if <paramref name="c"/> were not there: soft hyphen, word joiner, joiners of scripts, directional
    /// marks. A zero-width space marks a place between two words and is not among them.
    /// </summary>
    internal static bool IsIgnorable(char c, UnicodeCategory category) =>
        category == UnicodeCategory.Format ? c != '\u200B' : category == UnicodeCategory.NonSpacingMark && IsVariationSelector(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>Whether a text in a script without spaces is split at this code point: Han, Hiragana, Katakana.</summary>
    internal static bool IsCjk(int codePoint) => codePoint switch
    {
        < 0x2E80 => false,
        <= 0x2FDF => true,
        >= 0x3005 and <= 0x3007 => true,
        >= 0x3021 and <= 0x3029 => true,
        >= 0x3031 and <= 0x303B => true,
        >= 0x3041 and <= 0x30FF => true,
        >= 0x31F0 and <= 0x31FF => true,
        >= 0x3400 and <= 0x4DBF => true,
        >= 0x4E00 and <= 0x9FFF => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0xFF66 and <= 0xFF9F => true,
        >= 0x1AFF0 and <= 0x1B16F => true,
        >= 0x20000 and <= 0x323AF => true,
        _ => false,
    };

    /// <summary>White space that may stand within a percentage or an amount of money, and between the words of one or of a date.</summary>
    internal static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u2009' or '\u202F';

    internal static bool IsCurrency(char c) =>
        c == '$' || c >= 0xA2 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    /// <summary>The code point at <paramref name="index"/>; a lone surrogate as it is.</summary>
    internal static int CodePointAt(ReadOnlySpan<char> text, int index, int length) =>
        length == 2 ? new Rune(text[index], text[index + 1]).Value : text[index];

    private static ushort[] BuildAsciiTable()
    {
        var table = new ushort[128];
        for (var c = 0; c < 128; c++)
        {
            uint flags = (char)c switch
            {
                >= 'a' and <= 'z' => Lower,
                >= 'A' and <= 'Z' => Upper,
                >= '0' and <= '9' => Digit,
                '_' => Underscore,
                '\'' => Joiner | Transparent,
                '.' or '&' or ',' or '@' or ':' or '%' or '$' => Joiner,
                <= ' ' or '-' or '"' or '\x7F' => Transparent,
                _ => 0,
            };
            table[c] = (ushort)(flags | (uint)char.ToLowerInvariant((char)c));
        }

        return table;
    }
}
