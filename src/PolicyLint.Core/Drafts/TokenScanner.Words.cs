using System.Globalization;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <content>Words of any script.</content>
internal ref partial struct TokenScanner
{
    /// <summary>Reads the word at <paramref name="start"/>, whatever its script, and returns where it ends.</summary>
    private int ReadAnyWord(int start)
    {
        if (start >= _nextUrl.Start) return ReadUrlWithoutProtocol(start);
        var text = _text;
        var hash = TokenFolding.Seed;
        uint seen = 0;
        var traits = TokenTraits.None;
        var (hasLetter, hasApostrophe, hasDot, mayChange, mustChange) = (false, false, false, false, false);
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            if (c is '\'' or '\u2019' or '.' or '&')
            {
                if (i == start || !TokenCharacters.IsWord(text, i + 1, text.Length) || IsCjk(i + 1)) break;
                hasApostrophe |= TokenCharacters.IsApostrophe(c);
                hasDot |= c == '.';
                hash = TokenFolding.Add(hash, TokenFolding.Fold(c));
                i++;
                continue;
            }

            var category = TokenCharacters.CategoryAt(text, i, text.Length, out var length);
            if (!TokenCharacters.IsWord(category) && c != '_')
            {
                if (i == start || !TokenCharacters.IsIgnorable(c, category) || !ContinuesWord(i)) break;
                mustChange = true;
                i++;
                continue;
            }

            var isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
            if (c >= 0x2E80 && !isMark && TokenCharacters.IsCjk(TokenCharacters.CodePointAt(text, i, length)))
            {
                if (i == start) return ReadCjk(start, length);
                break;
            }

            var flag = FlagOf(category);
            if (!hasLetter && (flag & (TokenCharacters.Upper | TokenCharacters.Lower)) != 0)
            {
                hasLetter = true;
                if (flag == TokenCharacters.Upper) traits |= TokenTraits.Capital;
            }

            seen |= flag;
            mustChange |= length == 2 || isMark && TokenCharacters.IsVariationSelector(c);
            mayChange |= isMark || c >= 0x300 && c is not (>= '\u0400' and <= '\u052F');
            hash = TokenFolding.Add(hash, TokenFolding.Fold(c));
            i += length;
        }

        var word = text[start..i];
        if (mustChange || mayChange && !Normalization.IsNfc(word))
        {
            traits |= TokenTraits.Normalised;
            hash = TokenFolding.Hash(TokenFolding.Fold(word, TokenKind.Word));
        }

        if ((seen & TokenCharacters.Upper) != 0 && (seen & TokenCharacters.Lower) == 0) traits |= TokenTraits.AllCaps;
        if (hasApostrophe && IsPossessive(word) || EndsInPossessiveApostrophe(i)) traits |= TokenTraits.Possessive;
        if (seen == TokenCharacters.Digit && (traits & TokenTraits.Normalised) == 0) return ReadNumber(start, i, hash);
        var end = hasDot && i < text.Length && text[i] == '.' && IsInitialism(word) ? i + 1 : i;
        _buffer.Add(start, end - start, hash, TokenKind.Word, traits);
        if (end > i) _buffer.AddStop();
        return end;
    }

    /// <summary>Adds one character of a script without spaces, with the marks that belong to it.</summary>
    private int ReadCjk(int start, int length)
    {
        var end = start + length;
        while (end < _text.Length && _text[end] >= 128 && char.GetUnicodeCategory(_text[end]) == UnicodeCategory.NonSpacingMark) end++;
        var word = _text[start..end];
        var isChanged = !TokenFolding.IsClean(word, TokenKind.Word);
        var hash = TokenFolding.Hash(isChanged ? TokenFolding.Fold(word, TokenKind.Word) : word);
        _buffer.Add(start, end - start, hash, TokenKind.Word, isChanged ? TokenTraits.Normalised : TokenTraits.None);
        return end;
    }

    /// <summary>Whether the word before <paramref name="index"/> goes on there, perhaps after characters that do not count.</summary>
    private readonly bool ContinuesWord(int index)
    {
        var text = _text;
        while (index < text.Length)
        {
            var category = TokenCharacters.CategoryAt(text, index, text.Length, out var length);
            if (TokenCharacters.IsIgnorable(text[index], category))
            {
                index++;
                continue;
            }

            return (TokenCharacters.IsWord(category) || text[index] == '_')
                && !TokenCharacters.IsCjk(TokenCharacters.CodePointAt(text, index, length));
        }

        return false;
    }

    private readonly bool IsCjk(int index)
    {
        TokenCharacters.CategoryAt(_text, index, _text.Length, out var length);
        return TokenCharacters.IsCjk(TokenCharacters.CodePointAt(_text, index, length));
    }

    /// <summary>Whether the word ends in <c>'s</c>.</summary>
    private static bool IsPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && TokenCharacters.IsApostrophe(word[^2]);

    /// <summary>Whether the word that ends at <paramref name="end"/> is a plural with the apostrophe of a possessive.</summary>
    private readonly bool EndsInPossessiveApostrophe(int end) =>
        end < _text.Length && TokenCharacters.IsApostrophe(_text[end]) && _text[end - 1] is 's' or 'S';

    /// <summary>Whether a final dot belongs to the word: U.S, e.g, p.m, Ph.D.</summary>
    private static bool IsInitialism(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[^2] != '.' || !char.IsLetter(word[^1])) return false;
        var segment = 0;
        foreach (var c in word)
        {
            if (c == '.') segment = 0;
            else if (!char.IsLetter(c) || ++segment > 2) return false;
        }

        return true;
    }

    private static uint FlagOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => TokenCharacters.Upper,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => TokenCharacters.Lower,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => TokenCharacters.Digit,
        UnicodeCategory.ConnectorPunctuation => TokenCharacters.Underscore,
        _ => 0,
    };
}
