using System.Globalization;
using System.Runtime.CompilerServices;

namespace PolicyLint.Tone;

/// <summary>What each character means to <see cref="ToneTokenizer"/>, and its lower case.</summary>
internal static class CharacterTable
{
    /// <summary>Kinds of characters.</summary>
    public enum Kind : byte
    {
        /// <summary>White space, hyphens and signs that mean nothing here.</summary>
        Skip,

        /// <summary>A letter or underscore.</summary>
        Letter,

        /// <summary>A digit.</summary>
        Digit,

        /// <summary>A full stop.</summary>
        Stop,

        /// <summary>An exclamation mark.</summary>
        Exclamation,

        /// <summary>A question mark.</summary>
        QuestionMark,

        /// <summary>A comma.</summary>
        Comma,

        /// <summary>A colon, semicolon, dash, parenthesis or bracket.</summary>
        Joint,

        /// <summary>A quotation mark that opens and closes.</summary>
        Quote,

        /// <summary>A quotation mark that opens.</summary>
        OpenQuote,

        /// <summary>A quotation mark that closes.</summary>
        CloseQuote,

        /// <summary>An apostrophe or single quotation mark.</summary>
        Apostrophe,

        /// <summary>The commercial at.</summary>
        At,

        /// <summary>The hash sign.</summary>
        Hash,

        /// <summary>A currency sign.</summary>
        Currency,

        /// <summary>A percent sign.</summary>
        Percent,

        /// <summary>An ellipsis.</summary>
        Ellipsis,

        /// <summary>A line break.</summary>
        Break,

        /// <summary>A hyphen.</summary>
        Hyphen,

        /// <summary>An emoji or another picture sign.</summary>
        Picture,
    }

    /// <summary>The kind of <paramref name="character"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Kind Of(char character) => character < 128 ? (Kind)AsciiKinds[character] : OfOther(character);

    /// <summary>Whether the character continues a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char character) => Of(character) is Kind.Letter or Kind.Digit;

    /// <summary>The character in lower case, digits as <c>0</c> and curly apostrophes straight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char character)
    {
        if (character < 128)
        {
            if ((uint)(character - 'A') <= 'Z' - 'A') return (char)(character | 0x20);
            return (uint)(character - '0') <= 9 ? '0' : character;
        }

        return character == '’' ? '\'' : char.ToLowerInvariant(character);
    }

    /// <summary>The character of a word in lower case, digits as <c>0</c>; <c>'\0'</c> for a character that continues no word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char FoldWord(char character)
    {
        if (character < 128) return (char)AsciiWordFolds[character];
        return OfOther(character) == Kind.Letter ? char.ToLowerInvariant(character) : '\0';
    }

    // Kinds of the first 128 characters by number, in the program's own data: no table to build at start.
    private static ReadOnlySpan<byte> AsciiKinds =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 4, 8, 13, 14, 15, 0, 11, 7, 7, 0, 0, 6, 18, 3, 7, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 7, 7, 7, 0, 7, 5,
        12, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 0, 7, 0, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 7, 7, 0, 0,
    ];

    // Their lower case, where they continue a word.
    private static ReadOnlySpan<byte> AsciiWordFolds =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 0, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 95,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
    ];

    private static Kind OfOther(char character) => character switch
    {
        '“' or '«' or '„' => Kind.OpenQuote,
        '”' or '»' => Kind.CloseQuote,
        '‘' or '’' => Kind.Apostrophe,
        '–' or '—' => Kind.Joint,
        '…' => Kind.Ellipsis,
        '£' or '€' or '¥' or '₹' => Kind.Currency,
        '\u2028' or '\u2029' => Kind.Break,
        '\u200D' or '\uFE0F' or '\uFFFC' => Kind.Skip,
        _ => OfCategory(char.GetUnicodeCategory(character)),
    };

    private static Kind OfCategory(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.SpacingCombiningMark => Kind.Letter,
        UnicodeCategory.Surrogate or UnicodeCategory.OtherSymbol => Kind.Picture,
        UnicodeCategory.CurrencySymbol => Kind.Currency,
        _ => Kind.Skip,
    };
}
