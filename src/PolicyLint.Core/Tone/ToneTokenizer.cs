using System.Text;
using Kind = PolicyLint.Tone.CharacterTable.Kind;

namespace PolicyLint.Tone;

/// <summary>
/// Cuts a text into the tokens that tone rests on: words in lower case, masked numbers, addresses and mentions, and the marks between.
/// Not the tokens that phrases are matched on: those keep every word as written.
/// </summary>
internal ref struct ToneTokenizer
{
    private const int MaxLabels = 8;

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _isQuoteThroughout;
    private int _position;
    private bool _isQuoted;
    private bool _isSingleQuoted;

    /// <summary>Begins at the start of <paramref name="text"/>.</summary>
    public ToneTokenizer(ReadOnlySpan<char> text)
    {
        _text = text;
        _isQuoteThroughout = IsQuoteThroughout(text.Trim());
    }

    /// <summary>First code unit of the token.</summary>
    public int Start { get; private set; }

    /// <summary>Code units of the token.</summary>
    public readonly int Length => _position - Start;

    /// <summary>Hash of a word's folded characters, of a number's shape, or of what masks or marks it; of punctuation it is of no use.</summary>
    public uint Hash { get; private set; }

    /// <summary>Number of letters and digits of a word.</summary>
    public int Letters { get; private set; }

    /// <summary>Number of capitals of a word.</summary>
    public int Capitals { get; private set; }

    /// <summary>Whether the word begins with a capital.</summary>
    public bool IsCapitalised { get; private set; }

    /// <summary>Whether the word has an apostrophe inside.</summary>
    public bool IsContraction { get; private set; }

    /// <summary>Whether the token stands in quotation marks, in a text that is not one quotation from end to end.</summary>
    public readonly bool IsQuoted => (_isQuoted || _isSingleQuoted) && !_isQuoteThroughout;

    /// <summary>The ending of a word.</summary>
    public WordEnding Ending { get; private set; }

    /// <summary>Goes to the next token.</summary>
    public TokenShape Next()
    {
        while (_position < _text.Length)
        {
            Start = _position;
            var character = _text[_position];
            switch (CharacterTable.Of(character))
            {
                case Kind.Letter: return BeginsAddress() ? Mask(TokenShape.Url) : Word();
                case Kind.Digit: return Number();
                case Kind.Stop:
                    if (Stop() is var stop && stop != TokenShape.End) return stop;
                    continue;
                case Kind.Exclamation: return One(TokenShape.Exclamation);
                case Kind.QuestionMark: return One(TokenShape.QuestionMark);
                case Kind.Comma: return One(TokenShape.Comma);
                case Kind.Joint: return One(TokenShape.Joint);
                case Kind.Currency: return One(TokenShape.Currency);
                case Kind.Percent: return One(TokenShape.Percent);
                case Kind.Ellipsis: return One(TokenShape.Ellipsis);
                case Kind.Break: return One(TokenShape.Break);
                case Kind.OpenQuote: return Quote(true);
                case Kind.CloseQuote: return Quote(false);
                case Kind.Quote: return Quote(!_isQuoted);
                case Kind.Apostrophe:
                    if (SingleQuote() is var quote && quote != TokenShape.End) return quote;
                    continue;
                case Kind.At when IsLetterAt(_position + 1): return Mask(TokenShape.Mention);
                case Kind.Hash when IsLetterAt(_position + 1): return One(TokenShape.Hashtag);
                case Kind.Hyphen when IsSpaceAt(_position - 1) && IsSpaceAt(_position + 1): return One(TokenShape.Joint);
                case Kind.Picture: return Picture();
                default:
                    _position++;
                    continue;
            }
        }

        Start = _position;
        return TokenShape.End;
    }

    private static bool IsQuoteThroughout(ReadOnlySpan<char> text) =>
        text.Length > 2 && IsQuote(text[0]) && (IsQuote(text[^1]) || IsQuote(text[^2])) && !text[1..^2].ContainsAny('"', '“', '”');

    private static bool IsQuote(char character) =>
        CharacterTable.Of(character) is Kind.Quote or Kind.OpenQuote or Kind.CloseQuote or Kind.Apostrophe;

    private readonly bool IsLetterAt(int position) =>
        (uint)position < (uint)_text.Length && CharacterTable.Of(_text[position]) == Kind.Letter;

    private readonly bool IsSpaceAt(int position) => (uint)position >= (uint)_text.Length || char.IsWhiteSpace(_text[position]);

    private TokenShape One(TokenShape shape)
    {
        _position++;
        Hash = TermHash.Seed + (uint)shape;
        return shape;
    }

    private TokenShape Mask(TokenShape shape)
    {
        // A closing mark at the end belongs to the sentence, not to the address.
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position])) _position++;
        while (_position > Start + 1 && CharacterTable.Of(_text[_position - 1]) is not (Kind.Letter or Kind.Digit or Kind.Skip)) _position--;
        Hash = TermHash.Seed + (uint)shape;
        return shape;
    }

    private TokenShape Word()
    {
        var text = _text;
        var hash = TermHash.Seed;
        var tail = 0u;
        int position = _position, apostrophes = 0, capitals = 0;
        for (; position < text.Length; position++)
        {
            var character = text[position];
            var folded = CharacterTable.FoldWord(character);
            if (folded == '\0')
            {
                if (CharacterTable.Fold(character) != '\'' || !IsLetterAt(position + 1)) break;
                apostrophes++;
                folded = '\'';
            }
            else if (folded != character && folded != '0')
            {
                capitals++;
            }

            hash = TermHash.Add(hash, folded);
            tail = (tail << 8) | (byte)folded;
        }

        (Hash, Letters, Capitals) = (hash, position - _position - apostrophes, capitals);
        Ending = Letters >= 5 ? EndingOf(tail) : WordEnding.Other;
        IsContraction = apostrophes > 0;
        _position = position;
        IsCapitalised = capitals > 0 && CharacterTable.Fold(text[Start]) != text[Start];
        if (position + 1 < text.Length)
        {
            if (text[position] == '@' && IsLetterAt(position + 1)) return Mask(TokenShape.Mention);
            if (text[position] == '.' && IsHost(position)) return Mask(TokenShape.Url);
        }

        return TokenShape.Word;
    }

    /// <summary>
    /// The ending of a word whose last four characters are <paramref name="tail"/>, in lower case, the low byte of each, the last one lowest.
    /// Of other scripts it is anything.
    /// </summary>
    private static WordEnding EndingOf(uint tail) => (tail & 0xFFFFFF) switch
    {
        ('i' << 16) | ('n' << 8) | 'g' => WordEnding.Ing,
        ('e' << 16) | ('s' << 8) | 't' => WordEnding.Est,
        (('i' << 16) | ('o' << 8) | 'n') or (('i' << 16) | ('t' << 8) | 'y') or (('e' << 16) | ('s' << 8) | 's') => WordEnding.Abstract,
        (('e' << 16) | ('n' << 8) | 't') when tail >> 24 == 'm' => WordEnding.Abstract,
        _ => (tail & 0xFFFF) switch
        {
            ('l' << 8) | 'y' => WordEnding.Ly,
            ('e' << 8) | 'd' => WordEnding.Ed,
            _ => WordEnding.Other,
        },
    };

    private TokenShape Number()
    {
        var hash = TermHash.Seed;
        var position = _position;
        var digits = 0;
        for (; position < _text.Length; position++)
        {
            var character = _text[position];
            var kind = CharacterTable.Of(character);
            if (kind == Kind.Letter)
            {
                // "10x" is a word; "9:30am" is a number and a word.
                if (position - Start == digits) return Word();
                break;
            }

            var isInside = kind is Kind.Stop or Kind.Comma || character == ':';
            if (kind != Kind.Digit && !(isInside && position + 1 < _text.Length && CharacterTable.Of(_text[position + 1]) == Kind.Digit)) break;
            if (kind == Kind.Digit) digits++;
            hash = TermHash.Add(hash, CharacterTable.Fold(character));
        }

        _position = position;
        Hash = hash;
        return TokenShape.Number;
    }

    private TokenShape Picture()
    {
        Rune.DecodeFromUtf16(_text[_position..], out var rune, out var length);
        _position += length;
        Hash = TermHash.Join(TermHash.Seed, (uint)rune.Value);
        return TokenShape.Emoji;
    }

    private readonly bool BeginsAddress()
    {
        var rest = _text[_position..];
        return (rest[0] | 0x20) switch
        {
            'h' => StartsWith(rest, "http://") || StartsWith(rest, "https://"),
            'w' => StartsWith(rest, "www."),
            _ => false,
        };
    }

    private static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> start) =>
        text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word before the dot at <paramref name="dot"/> begins a host name without a scheme.</summary>
    private readonly bool IsHost(int dot)
    {
        // Bounded, so that a text of nothing but dots and letters stays linear.
        for (var labels = 0; labels < MaxLabels && dot < _text.Length && _text[dot] == '.'; labels++)
        {
            var label = _text[(dot + 1)..];
            var length = 0;
            while (length < label.Length && label[length] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') length++;
            var next = length < label.Length ? label[length] : ' ';
            if (IsTopLevel(label[..length]) && next != '.' && !char.IsLetter(next)) return true;
            if (length == 0) return false;
            dot += length + 1;
        }

        return false;
    }

    private static bool IsTopLevel(ReadOnlySpan<char> label) =>
        label is "com" or "org" or "net" or "io" or "uk" or "dev" or "app" or "ai" or "gov" or "edu" or "info" or "eu" or "de" or "example" or "shop";

    private TokenShape Stop()
    {
        var position = _position + 1;
        while (position < _text.Length && _text[position] == '.') position++;
        var dots = position - _position;
        _position = position;
        if (dots > 1) return TokenShape.Ellipsis;
        return position == _text.Length || !CharacterTable.IsWord(_text[position]) ? TokenShape.Stop : TokenShape.End;
    }

    private TokenShape Quote(bool opens)
    {
        _isQuoted = opens;
        return One(opens ? TokenShape.OpenQuote : TokenShape.CloseQuote);
    }

    private TokenShape SingleQuote()
    {
        if (!_isSingleQuoted && IsSpaceAt(_position - 1) && IsLetterAt(_position + 1) && ClosesLater())
        {
            _isSingleQuoted = true;
            return One(TokenShape.OpenQuote);
        }

        if (_isSingleQuoted)
        {
            _isSingleQuoted = false;
            return One(TokenShape.CloseQuote);
        }

        _position++;
        return TokenShape.End;
    }

    /// <summary>Whether a single quotation mark closes what opens here: 'tis and 'cause open nothing.</summary>
    private readonly bool ClosesLater()
    {
        // Bounded, so that a text of nothing but apostrophes stays linear.
        var window = _text[(_position + 1)..Math.Min(_text.Length, _position + 256)];
        for (var i = 1; i < window.Length; i++)
        {
            if (window[i] is '\'' or '’' && (i + 1 == window.Length || !CharacterTable.IsWord(window[i + 1]))) return true;
        }

        return false;
    }
}
