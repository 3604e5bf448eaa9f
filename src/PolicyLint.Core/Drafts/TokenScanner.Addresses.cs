using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <content>URLs and e-mail addresses.</content>
internal ref partial struct TokenScanner
{
    /// <summary>Longest local part of an e-mail address (RFC 5321, section 4.5.3.1.1).</summary>
    private const int LongestLocalPart = 64;

    private void FindNextUrl(int from)
    {
        if (!UrlScanner.TryFind(_text, from, out _nextUrl, out _)) _nextUrl = new TextSpan(int.MaxValue, 0);
    }

    /// <summary>Reads the URL found ahead if it begins here; one that begins within an earlier token is passed over.</summary>
    private int ReadUrlWithoutProtocol(int start)
    {
        if (start > _nextUrl.Start) FindNextUrl(start);
        if (start < _nextUrl.Start) return ReadAnyStart(start);
        var url = _nextUrl;
        FindNextUrl(url.End);
        return AddAny(start, url.Length, TokenKind.Url);
    }

    private int ReadAnyStart(int start) => _text[start] < 128 ? ReadWord(start) : ReadAnyWord(start);

    /// <summary>Reads a URL whose protocol stands from <paramref name="start"/> to the colon.</summary>
    private bool TryReadUrl(int start, int colon, out int end)
    {
        end = colon + 3;
        var text = _text;
        if (end >= text.Length || text[colon + 1] != '/' || text[colon + 2] != '/' || !char.IsAsciiLetter(text[start])) return false;
        if (text[start..colon].Contains('_')) return false;
        int open = 0, close = 0;
        for (; end < text.Length && IsUrlCharacter(end); end++)
        {
            if (text[end] == '(') open++;
            else if (text[end] == ')') close++;
        }

        while (end > colon + 3)
        {
            var last = text[end - 1];
            if (last == ')' ? close <= open : last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or '~' or ']' or '\u2019')) break;
            if (last == ')') close--;
            end--;
        }

        if (end == colon + 3) return false;
        AddAny(start, end - start, TokenKind.Url);
        return true;
    }

    private readonly bool IsUrlCharacter(int index)
    {
        var c = _text[index];
        if (c < 128) return c > ' ' && c is not ('<' or '>' or '"' or '`' or '|' or '{' or '}' or '\\' or '^' or '\x7F');
        if (c == '\u2019') return true;
        if (c == '\uFFFC') return false;
        var category = TokenCharacters.CategoryAt(_text, index, _text.Length, out _);
        return TokenCharacters.IsWord(category) && !TokenCharacters.IsCjk(c);
    }

    /// <summary>
    /// Reads the e-mail address whose sign stands at <paramref name="at"/>, right after the word from <paramref name="wordStart"/> on,
    /// taking back the tokens its local part was cut into.
    /// </summary>
    private bool TryReadEmail(int wordStart, int at, out int end)
    {
        end = at + 1;
        var text = _text;
        var lastDot = -1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.' && IsAsciiLetterOrDigit(end + 1)))
        {
            if (text[end] == '.') lastDot = end;
            end++;
        }

        if (lastDot < 0 || end - lastDot < 3 || !char.IsAsciiLetter(text[lastDot + 1])) return false;
        var start = at;
        var first = Math.Max(_blockStart, at - LongestLocalPart);
        while (start > first && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '%' or '+' or '-')) start--;
        if (_buffer.TokenCount > _firstToken)
        {
            var tokens = _buffer.Tokens;
            var last = tokens.Length - 1;
            while (last >= _firstToken && tokens[last].Start >= start) last--;
            if (last >= _firstToken) start = Math.Max(start, tokens[last].End);
        }

        while (start < at && !char.IsAsciiLetterOrDigit(text[start])) start++;
        start = StartOfTokenAt(Math.Min(start, wordStart));
        _buffer.RemoveFrom(start, _firstToken);
        AddAny(start, end - start, TokenKind.Email);
        return true;
    }

    /// <summary>Where the token read already that covers a place begins, as <c>_2026</c> does before the 2; else the place itself.</summary>
    private readonly int StartOfTokenAt(int place)
    {
        var tokens = _buffer.Tokens;
        var last = tokens.Length - 1;
        while (last >= _firstToken && tokens[last].Start >= place) last--;
        return last >= _firstToken && tokens[last].End > place ? tokens[last].Start : place;
    }

    private readonly bool IsAsciiLetterOrDigit(int index) => index < _text.Length && char.IsAsciiLetterOrDigit(_text[index]);
}
