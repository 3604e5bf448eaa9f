using System.Globalization;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>The <see cref="Tokenizer"/>'s state while it reads one block.</summary>
internal ref partial struct TokenScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<ushort> _ascii;
    private readonly TokenBuffer _buffer;
    private readonly int _blockStart;
    private readonly int _firstToken;
    private readonly bool _isPlainChannel;
    private TextSpan _nextUrl;

    /// <summary>Reads <paramref name="text"/> from <paramref name="start"/> to its end.</summary>
    internal TokenScanner(ReadOnlySpan<char> text, int start, bool isPlainChannel, TokenBuffer buffer)
    {
        _text = text;
        _ascii = TokenCharacters.Ascii;
        _buffer = buffer;
        _blockStart = start;
        _firstToken = buffer.TokenCount;
        _isPlainChannel = isPlainChannel;
        _nextUrl = new TextSpan(int.MaxValue, 0);
    }

    /// <summary>Appends the tokens to the buffer, and notes which of them may end a sentence.</summary>
    internal void Scan()
    {
        if (_isPlainChannel) FindNextUrl(_blockStart);
        var i = _blockStart;
        var text = _text;
        while (i < text.Length)
        {
            var c = text[i];
            if (c >= 128)
            {
                i = ReadOther(i);
                continue;
            }

            uint value = _ascii[c];
            if ((value & TokenCharacters.Word) != 0) i = ReadWord(i);
            else if ((value & TokenCharacters.Transparent) != 0) i++;
            else i = ReadSign(i, c);
        }
    }

    /// <summary>Reads what begins with an ASCII letter, digit or underscore and returns where it ends.</summary>
    private int ReadWord(int start)
    {
        if (start >= _nextUrl.Start) return ReadUrlWithoutProtocol(start);
        var text = _text;
        var i = start;
        var hash = TokenFolding.Seed;
        uint seen = 0;
        var hasApostrophe = false;
        var hasDot = false;
        while (true)
        {
            uint value = 0;
            var c = '\0';
            while ((uint)i < (uint)text.Length && (c = text[i]) < 128 && ((value = _ascii[c]) & TokenCharacters.Word) != 0)
            {
                seen |= value;
                hash = TokenFolding.Add(hash, value & 0xFF);
                i++;
            }

            if (i >= text.Length) break;
            if (c >= 128)
            {
                if (c is '\uFE0F' or '\u20E3' && i == start + 1 && TryReadEmoji(start, out var keycap)) return keycap;
                if (c == '\u2019')
                {
                    if (IsAsciiWord(i + 1))
                    {
                        hasApostrophe = true;
                        hash = TokenFolding.Add(hash, '\'');
                        i++;
                        continue;
                    }

                    if (!TokenCharacters.IsWord(text, i + 1, text.Length)) break;
                }
                else if (!ContinuesWord(i))
                {
                    break;
                }

                return ReadAnyWord(start);
            }

            if ((value & TokenCharacters.Joiner) == 0) break;
            if (c is '\'' or '.' or '&' || c == ',' && (seen & TokenCharacters.Word) == TokenCharacters.Digit && IsDigit(i + 1))
            {
                if (IsAsciiWord(i + 1))
                {
                    hasApostrophe |= c == '\'';
                    hasDot |= c == '.';
                    hash = TokenFolding.Add(hash, c);
                    i++;
                    continue;
                }

                if (TokenCharacters.IsWord(text, i + 1, text.Length) && !IsCjk(i + 1)) return ReadAnyWord(start);
            }
            else if (c == '@' && TryReadEmail(start, i, out var end) || c == ':' && TryReadUrl(start, i, out end))
            {
                return end;
            }

            break;
        }

        return FinishWord(start, i, hash, seen, hasApostrophe, hasDot);
    }

    /// <summary>Adds the word of ASCII characters that ends at <paramref name="end"/>, or the number, percentage … that begins with it.</summary>
    private int FinishWord(int start, int end, uint hash, uint seen, bool hasApostrophe, bool hasDot)
    {
        var text = _text;
        seen &= TokenCharacters.Word;
        if (seen == TokenCharacters.Digit) return ReadNumber(start, end, hash);
        var traits = TraitsOf(start, seen);
        var length = end - start;
        if (hasApostrophe && IsPossessive(text[start..end]) || EndsInPossessiveApostrophe(end)) traits |= TokenTraits.Possessive;
        var isInitialism = hasDot && end < text.Length && text[end] == '.' && IsInitialism(text[start..end]);
        if (isInitialism) length++;
        _buffer.Add(start, length, hash, TokenKind.Word, traits);
        if (isInitialism) _buffer.AddStop();
        else if (IsSpacedDigit(end)) MarkRunFromWord(start, end, seen);
        else if (TokenCharacters.IsAsciiDigit(text[start])) MarkDayFirst(start, end);
        return start + length;
    }

    private readonly TokenTraits TraitsOf(int start, uint seen)
    {
        var traits = TokenTraits.None;
        if ((seen & TokenCharacters.Upper) == 0) return traits;
        if ((seen & TokenCharacters.Lower) == 0) traits = TokenTraits.AllCaps;
        var first = start;
        while (_text[first] >= 128 || (_ascii[_text[first]] & (TokenCharacters.Upper | TokenCharacters.Lower)) == 0) first++;
        return (_ascii[_text[first]] & TokenCharacters.Upper) != 0 ? traits | TokenTraits.Capital : traits;
    }

    /// <summary>Reads a sign, or what begins with one: a hashtag, a mention, an amount of money, a keycap.</summary>
    private int ReadSign(int i, char c)
    {
        var kind = TokenKind.Sign;
        var length = 1;
        switch (c)
        {
            case ',':
                kind = TokenKind.Comma;
                break;
            case '.' or '!' or '?':
                _buffer.Add(i, 1, TokenFolding.Add(TokenFolding.Seed, c), TokenKind.Sign, TokenTraits.None);
                _buffer.AddStop();
                return i + 1;
            case '#' or '@':
                return ReadTag(i, c);
            case '$' when TryReadMoney(i, out var end):
                return end;
            case '*' when i + 1 < _text.Length && _text[i + 1] >= 128:
                var emoji = EmojiScanner.LengthAt(_text, i);
                if (emoji > 0) (kind, length) = (TokenKind.Emoji, emoji);
                break;
        }

        _buffer.Add(i, length, TokenFolding.Hash(_text.Slice(i, length)), kind, TokenTraits.None);
        return i + length;
    }

    private int ReadTag(int i, char c)
    {
        var isHash = c is '#' or '\uFF03';
        var kind = isHash ? TokenKind.Hashtag : TokenKind.Mention;
        var length = isHash ? HashtagScanner.LengthAt(_text, i) : MentionScanner.LengthAt(_text, i);
        if (length == 0 && c == '#' && i + 1 < _text.Length && _text[i + 1] >= 128)
        {
            length = EmojiScanner.LengthAt(_text, i);
            if (length > 0) kind = TokenKind.Emoji;
        }

        if (length == 0) (kind, length) = (TokenKind.Sign, 1);
        return AddAny(i, length, kind);
    }

    /// <summary>Reads what begins with a character outside ASCII.</summary>
    private int ReadOther(int i)
    {
        var c = _text[i];
        var category = TokenCharacters.CategoryAt(_text, i, _text.Length, out var length);
        if (TokenCharacters.IsTransparent(c, category)) return i + length;
        if (TokenCharacters.IsWord(category)) return c == '\u2139' && TryReadEmoji(i, out var info) ? info : ReadAnyWord(i);
        switch (c)
        {
            case '\uFFFC':
                return AddAny(i, 1, _buffer.KindOfObject(i));
            case '\uFF0C' or '\u3001' or '\u060C':
                return AddAny(i, 1, TokenKind.Comma);
            case '\uFF03' or '\uFF20':
                return ReadTag(i, c);
            case '\u2026' or '\u3002' or '\uFF01' or '\uFF0E' or '\uFF1F' or '\uFF61' or '\u061F' or '\u06D4' or '\u0964':
                AddAny(i, 1, TokenKind.Sign);
                _buffer.AddStop();
                return i + 1;
            case '\u203C' or '\u2047' or '\u2048' or '\u2049':
                var isEmoji = TryReadEmoji(i, out var stopEnd);
                if (!isEmoji) stopEnd = AddAny(i, 1, TokenKind.Sign);
                _buffer.AddStop();
                return stopEnd;
        }

        if (category == UnicodeCategory.CurrencySymbol && TryReadMoney(i, out var end)) return end;
        return TryReadEmoji(i, out end) ? end : AddAny(i, length, TokenKind.Sign);
    }

    private int AddAny(int start, int length, TokenKind kind)
    {
        var hash = TokenFolding.Seed;
        var token = _text.Slice(start, length);
        var traits = TokenFolding.IsClean(token, kind) ? TokenTraits.None : TokenTraits.Normalised;
        if (traits != TokenTraits.None || kind is TokenKind.Percent or TokenKind.Money)
        {
            hash = TokenFolding.Hash(TokenFolding.Fold(token, kind));
        }
        else
        {
            foreach (var c in token) hash = TokenFolding.Add(hash, TokenFolding.Fold(c));
        }

        _buffer.Add(start, length, hash, kind, traits);
        return start + length;
    }

    private bool TryReadEmoji(int i, out int end)
    {
        var length = EmojiScanner.LengthAt(_text, i);
        end = length > 0 ? AddAny(i, length, TokenKind.Emoji) : i;
        return length > 0;
    }

    private readonly bool IsDigit(int index) => index < _text.Length && TokenCharacters.IsAsciiDigit(_text[index]);

    private readonly bool IsAsciiWord(int index) =>
        index < _text.Length && _text[index] < 128 && (_ascii[_text[index]] & TokenCharacters.Word) != 0;

    private readonly bool IsSpacedDigit(int index) =>
        index + 1 < _text.Length && TokenCharacters.IsSpace(_text[index]) && TokenCharacters.IsAsciiDigit(_text[index + 1]);
}
