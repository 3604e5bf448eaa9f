using System.Globalization;

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

    private static readonly Kind[] Ascii = CreateAscii();

    /// <summary>The kind of <paramref name="character"/>.</summary>
    public static Kind Of(char character) => character < 128 ? Ascii[character] : OfOther(character);

    /// <summary>Whether the character continues a word.</summary>
    public static bool IsWord(char character) => Of(character) is Kind.Letter or Kind.Digit;

    /// <summary>The character in lower case, digits as <c>0</c> and curly apostrophes straight.</summary>
    public static char Fold(char character)
    {
        if (character < 128)
        {
            if (character is >= 'A' and <= 'Z') return (char)(character | 0x20);
            return character is >= '0' and <= '9' ? '0' : character;
        }

        return character == '’' ? '\'' : char.ToLowerInvariant(character);
    }

    private static Kind[] CreateAscii()
    {
        var kinds = new Kind[128];
        for (var c = 'a'; c <= 'z'; c++) kinds[c] = kinds[c & ~0x20] = Kind.Letter;
        for (var c = '0'; c <= '9'; c++) kinds[c] = Kind.Digit;
        foreach (var c in ":;()[]{}/|<>") kinds[c] = Kind.Joint;
        kinds['_'] = Kind.Letter;
        kinds['.'] = Kind.Stop;
        kinds['!'] = Kind.Exclamation;
        kinds['?'] = Kind.QuestionMark;
        kinds[','] = Kind.Comma;
        kinds['"'] = Kind.Quote;
        kinds['\''] = Kind.Apostrophe;
        kinds['@'] = Kind.At;
        kinds['#'] = Kind.Hash;
        kinds['$'] = Kind.Currency;
        kinds['%'] = Kind.Percent;
        kinds['-'] = Kind.Hyphen;
        kinds['\n'] = Kind.Break;
        return kinds;
    }

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
