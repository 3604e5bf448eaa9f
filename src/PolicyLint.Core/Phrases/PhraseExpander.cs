using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>
/// Writes out every text a phrase's tree stands for and cuts it into steps with the tokenizer that cuts drafts, so that both agree
/// on what a word is. Keeps its buffers between phrases.
/// </summary>
internal sealed class PhraseExpander
{
    private readonly TokenBuffer _tokens = new();
    private readonly PhraseStepBuilder _steps;
    private readonly List<PhraseMark> _marks = [];
    private char[] _chars = new char[64];
    private int[] _positions = new int[64];
    private bool[] _isEscaped = new bool[64];
    private int _length;
    private int _endOfUnit = -1;
    private PhraseError? _error;
    private string _text = "";

    /// <param name="isExact">Whether every word is meant exactly.</param>
    internal PhraseExpander(bool isExact) => _steps = new PhraseStepBuilder(isExact);

    /// <summary>Expands a phrase that was cut into segments.</summary>
    internal PhraseParseResult Expand(string text, List<(PhrasePiece Piece, int GapAfter)> pieces)
    {
        _text = text;
        _error = null;
        _length = 0;
        _endOfUnit = -1;
        _marks.Clear();
        var segments = new PhraseSegment[pieces.Count];
        for (var s = 0; s < segments.Length; s++)
        {
            var (piece, gapAfter) = pieces[s];
            if (piece.Count == 0) return new PhraseParseResult(new Phrase(text, []));
            if (piece.Children is [{ List: { HasAnchors: false } list }])
            {
                segments[s] = list.Segment with { GapAfter = gapAfter };
                continue;
            }

            _steps.Clear();
            var sequences = new PhraseSequence[(int)piece.Count];
            for (var i = 0; i < sequences.Length; i++)
            {
                Write(piece, i);
                sequences[i] = Cut(s == 0, s == segments.Length - 1);
                if (_error is { } error) return new PhraseParseResult(error);
            }

            segments[s] = new PhraseSegment(_steps.ToArray(), sequences, false, gapAfter);
        }

        return new PhraseParseResult(new Phrase(text, segments));
    }

    /// <summary>Cuts the text written so far into steps and makes room for the next.</summary>
    private PhraseSequence Cut(bool isFirst, bool isLast)
    {
        _tokens.Clear();
        var expanded = _chars.AsSpan(0, _length);
        new TokenScanner(expanded, 0, false, _tokens).Scan();
        var sequence = default(PhraseSequence);
        _error ??= _steps.Add(
            new ExpandedText(expanded, _positions, _isEscaped, _tokens.Tokens, _marks), _text.Length, isFirst, isLast, out sequence);
        _length = 0;
        _endOfUnit = -1;
        _marks.Clear();
        return sequence;
    }

    /// <summary>Writes the way number <paramref name="index"/> to expand the piece. As deep as groups are nested.</summary>
    private void Write(PhrasePiece piece, long index)
    {
        switch (piece.Kind)
        {
            case PhrasePieceKind.Characters:
                AppendPlain(_text.AsSpan(piece.Start, piece.Length), piece.Start);
                break;
            case PhrasePieceKind.Escaped:
                for (var i = piece.Start + 1; i < piece.Start + piece.Length; i++) Append(_text[i], i, true);
                break;
            case PhrasePieceKind.Sequence:
                foreach (var child in piece.Children)
                {
                    Write(child, index % child.Count);
                    index /= child.Count;
                }

                break;
            case PhrasePieceKind.Group:
                foreach (var child in piece.Children)
                {
                    if (index < child.Count)
                    {
                        Write(child, index);
                        break;
                    }

                    index -= child.Count;
                }

                break;
            case PhrasePieceKind.Optional:
                if (index > 0) Write(piece.Children[0], index - 1);
                break;
            case PhrasePieceKind.Gap or PhrasePieceKind.Class or PhrasePieceKind.List:
                WriteUnit(piece, (int)index);
                break;
            default:
                _marks.Add(new PhraseMark(_length, piece, 0));
                break;
        }
    }

    /// <summary>Marks what is no text, kept from the words around it by characters that join with none.</summary>
    private void WriteUnit(PhrasePiece piece, int index)
    {
        if (piece.Kind != PhrasePieceKind.Gap && _length > 0 && IsWordLike(_chars[_length - 1])) FailToStandAlone(piece.Start);
        Append('\n', piece.Start, false);
        _marks.Add(new PhraseMark(_length, piece, index));
        Append('\n', piece.Start, false);
        if (piece.Kind != PhrasePieceKind.Gap) _endOfUnit = _length;
    }

    private void Append(char c, int position, bool isEscaped)
    {
        if (_length == _endOfUnit && IsWordLike(c)) FailToStandAlone(position);
        Grow(_length + 1);
        _chars[_length] = c;
        _positions[_length] = position;
        _isEscaped[_length++] = isEscaped;
    }

    private void AppendPlain(ReadOnlySpan<char> text, int position)
    {
        if (_length == _endOfUnit && IsWordLike(text[0])) FailToStandAlone(position);
        Grow(_length + text.Length);
        text.CopyTo(_chars.AsSpan(_length));
        _isEscaped.AsSpan(_length, text.Length).Clear();
        for (var i = 0; i < text.Length; i++) _positions[_length++] = position + i;
    }

    private void Grow(int length)
    {
        if (length <= _chars.Length) return;
        length = Math.Max(length, _chars.Length * 2);
        Array.Resize(ref _chars, length);
        Array.Resize(ref _positions, length);
        Array.Resize(ref _isEscaped, length);
    }

    private void FailToStandAlone(int position) => _error ??= new PhraseError(
        position, 1, "a {list} or <class> stands alone: put a space between it and the word (a name is found before 's without more)");

    private static bool IsWordLike(char c) => char.IsLetterOrDigit(c) || c == '_' || TokenCharacters.IsApostrophe(c);
}
