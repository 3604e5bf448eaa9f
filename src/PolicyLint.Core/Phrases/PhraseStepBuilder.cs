using System.Runtime.InteropServices;
using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>Turns expanded texts into steps, and says what in them can never match.</summary>
internal sealed class PhraseStepBuilder
{
    private const string MisplacedEnd = "“$” stands at the end of a phrase; write \\$ for the sign: \\$40";

    private readonly List<PhraseStep> _steps = [];
    private readonly bool _isExact;
    private readonly string?[] _words = new string?[256];
    private int _first;
    private int _lastGap;
    private int _atStart;
    private int _atEnd;

    /// <param name="isExact">Whether every word is meant exactly, as if <c>=</c> stood before it.</param>
    internal PhraseStepBuilder(bool isExact) => _isExact = isExact;

    internal void Clear() => _steps.Clear();

    internal PhraseStep[] ToArray() => [.. _steps];

    /// <summary>Adds the steps of one text; gives the mistake where it is no sequence of words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phraseLength">UTF-16 code units of the phrase.</param>
    /// <param name="isFirst">Whether the phrase begins with it.</param>
    /// <param name="isLast">Whether the phrase ends with it.</param>
    /// <param name="sequence">The steps' place.</param>
    internal PhraseError? Add(in ExpandedText text, int phraseLength, bool isFirst, bool isLast, out PhraseSequence sequence)
    {
        _first = _steps.Count;
        _lastGap = -1;
        _atStart = -1;
        _atEnd = -1;
        sequence = default;
        var exactUntil = 0;
        int token = 0, mark = 0;
        var marks = CollectionsMarshal.AsSpan(text.Marks);
        while (token < text.Tokens.Length || mark < marks.Length)
        {
            PhraseError? error;
            if (mark < marks.Length && (token == text.Tokens.Length || marks[mark].At <= text.Tokens[token].Start))
            {
                error = AddMark(text, marks[mark++], token, ref exactUntil);
            }
            else
            {
                error = AddToken(text, text.Tokens[token], _isExact || text.Tokens[token].Start < exactUntil);
                token++;
            }

            if (error is not null) return error;
        }

        if (_steps.Count == _first)
        {
            return new PhraseError(0, phraseLength, "every word may be left out, or there is none, so the phrase would match nothing; write the words to find");
        }

        if (_steps[^1].Kind == PhraseStepKind.Gap) return new PhraseError(_lastGap, 1, "“…” stands between words; nothing follows it");
        if (_atStart >= 0 && !isFirst) return new PhraseError(_atStart, 1, "“^” stands at the beginning of a phrase; write \\^ for the sign");
        if (_atEnd >= 0 && !isLast) return new PhraseError(_atEnd, 1, MisplacedEnd);
        sequence = new PhraseSequence(_first, _steps.Count - _first, _atStart >= 0, _atEnd >= 0);
        return null;
    }

    private PhraseError? AddToken(in ExpandedText text, in Token token, bool isExact)
    {
        var slice = text.Text.Slice(token.Start, token.Length);
        if (_atEnd >= 0) return new PhraseError(_atEnd, 1, MisplacedEnd);
        if (token.Kind is TokenKind.Sign or TokenKind.Comma or TokenKind.Object && !text.IsEscaped[token.Start]) return SignError(text, token);
        _steps.Add(isExact
            ? new PhraseStep(PhraseStepKind.Exact, TokenFolding.Clean(slice, token.Kind), token.Hash, 0)
            : new PhraseStep(PhraseStepKind.Word, FoldedTextOf(slice, token), token.Hash, 0));
        return null;
    }

    private PhraseError? AddMark(in ExpandedText text, in PhraseMark mark, int nextToken, ref int exactUntil)
    {
        var piece = mark.Piece;
        var before = text.Text[..mark.At];
        var after = text.Text[mark.At..];
        switch (piece.Kind)
        {
            case PhrasePieceKind.SentenceStart:
                if (_steps.Count > _first || !before.IsWhiteSpace()) return Error(piece, "“^” stands at the beginning of a phrase; write \\^ for the sign");
                _atStart = piece.Start;
                return null;
            case PhrasePieceKind.SentenceEnd:
                if (!after.IsWhiteSpace()) return Error(piece, MisplacedEnd);
                if (_steps.Count == _first) return Error(piece, "“$” follows the sentence's last words; write \\$ for the sign");
                _atEnd = piece.Start;
                return null;
            case PhrasePieceKind.Exact:
                if (before.Length > 0 && !char.IsWhiteSpace(before[^1]) || after.Length == 0 || char.IsWhiteSpace(after[0]))
                {
                    return Error(piece, "“=” stands right before a word meant exactly: =CAN; write \\= for the sign");
                }

                var length = 0;
                while (length < after.Length && !char.IsWhiteSpace(after[length])) length++;
                exactUntil = mark.At + length;
                return null;
            case PhrasePieceKind.Star:
                return MakePrefix(text, mark, nextToken, exactUntil);
        }

        if (_atEnd >= 0) return new PhraseError(_atEnd, 1, MisplacedEnd);
        return piece.Kind == PhrasePieceKind.List ? AddList(mark) : AddUnit(piece);
    }

    private PhraseError? AddUnit(PhrasePiece piece)
    {
        if (piece.Kind == PhrasePieceKind.Class)
        {
            _steps.Add(piece.Data == PhraseSyntax.QuestionClass
                ? new PhraseStep(PhraseStepKind.Question, "", 0, 0)
                : new PhraseStep(PhraseStepKind.Class, "", 0, piece.Data));
            return null;
        }

        if (_steps.Count == _first) return Error(piece, "“…” stands between words; nothing precedes it");
        _lastGap = piece.Start;
        var words = piece.Data;
        if (_steps[^1].Kind == PhraseStepKind.Gap)
        {
            words += _steps[^1].Data;
            _steps.RemoveAt(_steps.Count - 1);
        }

        _steps.Add(new PhraseStep(PhraseStepKind.Gap, "", 0, words));
        return null;
    }

    private PhraseError? AddList(in PhraseMark mark)
    {
        if (mark.Piece.List is not { } list) return null;
        var item = list.Segment.Sequences[mark.Choice];
        if (item.IsAtStart)
        {
            if (_steps.Count > _first) return Error(mark.Piece, "an entry of this list begins with “^”, so nothing may precede the list");
            _atStart = mark.Piece.Start;
        }

        if (item.IsAtEnd) _atEnd = mark.Piece.Start;
        foreach (ref readonly var step in list.Segment.StepsOf(item)) _steps.Add(step);
        return null;
    }

    /// <summary>Makes a prefix of the word that ends where the star stands, with an apostrophe that the tokenizer saw as a quotation mark.</summary>
    private PhraseError? MakePrefix(in ExpandedText text, in PhraseMark mark, int nextToken, int exactUntil)
    {
        var after = text.Text[mark.At..];
        if (after.Length > 0 && !char.IsWhiteSpace(after[0])) return Error(mark.Piece, "“*” stands at the end of a word: guarantee*; write \\* for the sign");
        if (nextToken == 0) return Error(mark.Piece, "“*” follows the beginning of a word: guarantee*; write \\* for the sign");
        var token = text.Tokens[nextToken - 1];
        var rest = text.Text[token.End..mark.At];
        if (rest.IndexOfAnyExcept('\'', '\u2019') >= 0 || rest.Length > 1 || token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Hashtag or TokenKind.Mention))
        {
            return Error(mark.Piece, "“*” follows the beginning of a word: guarantee*; write \\* for the sign");
        }

        if (token.Start < exactUntil) return Error(mark.Piece, "“=” and “*” do not go together; write the whole word after “=”");
        var beginning = text.Text[token.Start..mark.At];
        var prefix = TokenFolding.Fold(beginning, token.Kind);
        _steps[^1] = _isExact
            ? new PhraseStep(PhraseStepKind.ExactPrefix, TokenFolding.Clean(beginning, token.Kind), TokenFolding.Hash(prefix), 0)
            : new PhraseStep(PhraseStepKind.Prefix, prefix, TokenFolding.Hash(prefix), 0);
        return null;
    }

    private static PhraseError SignError(in ExpandedText text, in Token token)
    {
        var sign = text.Text.Slice(token.Start, token.Length).ToString();
        var position = text.Positions[token.Start];
        if (text.Text[token.Start..].StartsWith("..."))
        {
            return new PhraseError(position, 3, "dots are signs here; for other words between write the one character …, for three dots \\.\\.\\.");
        }

        return token.Kind == TokenKind.Object
            ? new PhraseError(position, 1, "no phrase meets the object character U+FFFC; leave it out")
            : new PhraseError(position, sign.Length, $"“{sign}” is no part of a word and never matches so; write \\{sign} to find the sign itself");
    }

    private static PhraseError Error(PhrasePiece piece, string message) => new(piece.Start, piece.Length, message);

    /// <summary>The folded text, one string for equal words where it can be had cheaply.</summary>
    private string FoldedTextOf(ReadOnlySpan<char> slice, in Token token)
    {
        ref var word = ref _words[token.Hash & 255];
        if (word is not null && TokenFolding.Equals(slice, token with { Start = 0 }, word)) return word;
        return word = TokenFolding.Fold(slice, token.Kind);
    }
}
