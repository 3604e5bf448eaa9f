using System.Buffers;
using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>Reads a phrase's text into its syntax tree.</summary>
internal sealed class PhraseSyntax
{
    /// <summary>The data of the class <c>&lt;question&gt;</c>, which is no kind of token.</summary>
    internal const int QuestionClass = 255;

    private const int DeepestNesting = 16;
    private const int DefaultGap = 5;
    private const int WidestGap = 20;

    private static readonly SearchValues<char> Meaningful = SearchValues.Create("()|?…{<*=^$\\");

    private static readonly string[] ClassNames = ["number", "percent", "money", "date", "url", "mention", "hashtag", "emoji", "question"];

    private readonly string _text;
    private readonly PhraseListExpander _lists;
    private int _position;
    private PhraseError? _error;

    private PhraseSyntax(string text, PhraseListExpander lists)
    {
        _text = text;
        _lists = lists;
    }

    /// <summary>The phrase's tree, a sequence; null, and the first mistake, where the text is no phrase.</summary>
    internal static PhrasePiece? Parse(string text, PhraseListExpander lists, out PhraseError error)
    {
        error = default;
        if (text.AsSpan().IndexOfAny(Meaningful) < 0) return new PhrasePiece(PhrasePieceKind.Characters, 0, text.Length);
        var syntax = new PhraseSyntax(text, lists);
        var piece = syntax.ReadSequence(0);
        error = syntax._error ?? default;
        return syntax._error is null ? piece : null;
    }

    private PhrasePiece? ReadSequence(int depth)
    {
        if (depth > 0 && ReadPlain() is { } plain) return plain;
        var start = _position;
        var pieces = new List<PhrasePiece>();
        var wordStart = 0; // index of the first piece since the last white space
        while (_position < _text.Length)
        {
            var at = _position;
            var c = _text[at];
            if (depth > 0 && c is ')' or '|') break;
            PhrasePiece? piece;
            switch (c)
            {
                case '(':
                    piece = ReadGroup(depth + 1);
                    break;
                case '?':
                    piece = ReadOptional(pieces, wordStart);
                    break;
                case '…':
                    piece = ReadGap();
                    break;
                case '{':
                    piece = ReadList();
                    break;
                case '<':
                    piece = ReadClass();
                    break;
                case '*' or '=' or '^' or '$':
                    _position++;
                    piece = new PhrasePiece(KindOf(c), at, 1);
                    break;
                case '\\':
                    piece = ReadEscaped();
                    break;
                case '|':
                    return Fail(at, 1, "alternatives stand in parentheses: (a|b); write \\| for the sign");
                case ')':
                    return Fail(at, 1, "no “(” for this “)”; write \\) for the sign");
                default:
                    piece = ReadCharacters();
                    break;
            }

            if (piece is null) return null;
            pieces.Add(piece);
            if (piece.Kind == PhrasePieceKind.Gap || piece.IsWhiteSpace) wordStart = pieces.Count;
        }

        return new PhrasePiece(PhrasePieceKind.Sequence, start, _position - start, [.. pieces]);
    }

    /// <summary>An alternative of nothing but words, as nearly all are, in one piece; null where it is another, or empty.</summary>
    private PhrasePiece? ReadPlain()
    {
        var start = _position;
        var length = _text.AsSpan(start).IndexOfAny(Meaningful);
        if (length <= 0 || _text[start + length] is not ('|' or ')')) return null;
        _position += length;
        return new PhrasePiece(PhrasePieceKind.Characters, start, length, holdsWord: HoldsWord(start));
    }

    private PhrasePiece? ReadGroup(int depth)
    {
        var start = _position;
        if (depth > DeepestNesting) return Fail(start, 1, $"groups are nested deeper than {DeepestNesting}: write several phrases");
        var alternatives = new List<PhrasePiece>();
        do
        {
            _position++;
            var alternative = ReadSequence(depth);
            if (alternative is null) return null;
            if (alternative.Length == 0)
            {
                return _position < _text.Length
                    ? Fail(start, _position + 1 - start, "an alternative is empty; for a group that may be left out write (…)?")
                    : Fail(start, 1, "no “)” for this “(”; write \\( for the sign");
            }

            alternatives.Add(alternative);
        }
        while (_position < _text.Length && _text[_position] == '|');
        if (_position >= _text.Length) return Fail(start, 1, "no “)” for this “(”; write \\( for the sign");
        _position++;
        return new PhrasePiece(PhrasePieceKind.Group, start, _position - start, [.. alternatives]);
    }

    /// <summary>Takes from <paramref name="pieces"/> what the question mark makes optional.</summary>
    private PhrasePiece? ReadOptional(List<PhrasePiece> pieces, int wordStart)
    {
        var at = _position;
        if (pieces.Count == wordStart) return Fail(at, 1, "“?” follows a word or a group that may be left out; write \\? for the sign");
        _position++;
        var last = pieces[^1];
        if (last.Kind == PhrasePieceKind.Group)
        {
            pieces.RemoveAt(pieces.Count - 1);
            return new PhrasePiece(PhrasePieceKind.Optional, last.Start, _position - last.Start, [last]);
        }

        for (var i = wordStart; i < pieces.Count; i++)
        {
            if (pieces[i].Kind is PhrasePieceKind.Group or PhrasePieceKind.Optional)
            {
                return Fail(at, 1, "“?” after a word that holds a group is unclear: put what may be left out in parentheses, (…)?");
            }
        }

        if (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not (')' or '|'))
        {
            return Fail(at, 1, "“?” makes the whole word before it optional and a space follows it; for a part of a word write (…)?, for the sign \\?");
        }

        var word = pieces.GetRange(wordStart, pieces.Count - wordStart).ToArray();
        pieces.RemoveRange(wordStart, word.Length);
        var start = word[0].Start;
        var sequence = new PhrasePiece(PhrasePieceKind.Sequence, start, at - start, word);
        return new PhrasePiece(PhrasePieceKind.Optional, start, _position - start, [sequence]);
    }

    private PhrasePiece? ReadGap()
    {
        var start = _position++;
        var words = 0;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]) && _position - start < 4) words = words * 10 + (_text[_position++] - '0');
        var length = _position - start;
        if (length == 1) words = DefaultGap;
        if (words is < 1 or > WidestGap) return Fail(start, length, $"a gap spans 1 to {WidestGap} words: …3; write \\… for the sign");
        return new PhrasePiece(PhrasePieceKind.Gap, start, length, data: words);
    }

    private PhrasePiece? ReadList()
    {
        var start = _position;
        var close = _text.IndexOf('}', start);
        if (close < 0) return Fail(start, 1, "no “}” for this “{”; write \\{ for the sign");
        var name = _text[(start + 1)..close];
        _position = close + 1;
        var list = _lists.Expand(name, out var mistake);
        return list is null
            ? Fail(start, _position - start, mistake)
            : new PhrasePiece(PhrasePieceKind.List, start, _position - start, list: list);
    }

    private PhrasePiece? ReadClass()
    {
        var start = _position;
        var close = _text.IndexOf('>', start);
        if (close < 0) return Fail(start, 1, "no “>” for this “<”; write \\< for the sign");
        var name = _text[(start + 1)..close];
        _position = close + 1;
        var kind = name switch
        {
            "number" => (int)TokenKind.Number,
            "percent" => (int)TokenKind.Percent,
            "money" => (int)TokenKind.Money,
            "date" => (int)TokenKind.Date,
            "url" => (int)TokenKind.Url,
            "mention" => (int)TokenKind.Mention,
            "hashtag" => (int)TokenKind.Hashtag,
            "emoji" => (int)TokenKind.Emoji,
            "question" => QuestionClass,
            _ => -1,
        };
        if (kind >= 0) return new PhrasePiece(PhrasePieceKind.Class, start, _position - start, data: kind);
        var near = NearName.Find(name, ClassNames);
        return Fail(start, _position - start, near is null
            ? $"unknown class <{name}>; known are <{string.Join("> <", ClassNames)}>"
            : $"unknown class <{name}>; did you mean <{near}>?");
    }

    private PhrasePiece? ReadEscaped()
    {
        var start = _position;
        if (start + 1 >= _text.Length) return Fail(start, 1, "“\\” takes the next sign literally, but none follows; write \\\\ for the sign");
        _position += char.IsSurrogatePair(_text, start + 1) ? 3 : 2;
        return new PhrasePiece(PhrasePieceKind.Escaped, start, _position - start);
    }

    private PhrasePiece ReadCharacters()
    {
        var start = _position;
        var isSpace = char.IsWhiteSpace(_text[start]);
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]) == isSpace && !Meaningful.Contains(_text[_position])) _position++;
        return new PhrasePiece(PhrasePieceKind.Characters, start, _position - start, isWhiteSpace: isSpace, holdsWord: HoldsWord(start));
    }

    private bool HoldsWord(int start)
    {
        for (var i = start; i < _position; i++)
        {
            if (char.IsLetterOrDigit(_text[i])) return true;
        }

        return false;
    }

    private static PhrasePieceKind KindOf(char c) => c switch
    {
        '*' => PhrasePieceKind.Star,
        '=' => PhrasePieceKind.Exact,
        '^' => PhrasePieceKind.SentenceStart,
        _ => PhrasePieceKind.SentenceEnd,
    };

    private PhrasePiece? Fail(int position, int length, string message)
    {
        _error ??= new PhraseError(position, length, message);
        return null;
    }
}
