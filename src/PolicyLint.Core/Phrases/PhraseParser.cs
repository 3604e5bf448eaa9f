namespace PolicyLint.Phrases;

/// <summary>
/// Parses phrases. Lists are expanded once a parser, so one serves all phrases of a policy. Not for several threads at once.
/// </summary>
internal sealed class PhraseParser
{
    /// <summary>The most sequences of words that the segments of one phrase may hold.</summary>
    internal const int MostSequences = 20_000;

    /// <summary>The most text that the segments of one phrase may hold, UTF-16 code units.</summary>
    internal const int MostCharacters = 4_000_000;

    private readonly PhraseListExpander _lists;
    private readonly PhraseExpander _expander;

    /// <summary>Takes the lists phrases may name; null where they may name none.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="isExact">Whether every word, and every beginning of one, is meant as if <c>=</c> stood before it. Names keep their own rule.</param>
    internal PhraseParser(IPhraseLists? lists, bool isExact = false)
    {
        _lists = new PhraseListExpander(lists, isExact);
        _expander = new PhraseExpander(isExact);
    }

    /// <summary>The phrase, or the first mistake in its text.</summary>
    internal PhraseParseResult Parse(string text) => Parse(text, isCut: true);

    /// <summary>The phrase in one segment, or the first mistake in its text.</summary>
    internal PhraseParseResult ParseWhole(string text) => Parse(text, isCut: false);

    private PhraseParseResult Parse(string text, bool isCut)
    {
        if (string.IsNullOrWhiteSpace(text)) return new PhraseParseResult(new PhraseError(0, text.Length, "the phrase is empty; write the words to find"));
        var root = PhraseSyntax.Parse(text, _lists, out var error);
        if (root is null) return new PhraseParseResult(error);
        var segments = isCut ? PhraseCutter.Cut(root) : [(root, 0)];
        long sequences = 0, characters = 0;
        foreach (var (piece, _) in segments)
        {
            sequences += piece.Count;
            characters += piece.Count * LongestExpansion(piece);
        }

        return sequences <= MostSequences && characters <= MostCharacters
            ? _expander.Expand(text, segments)
            : new PhraseParseResult(new PhraseError(
                0, text.Length, $"the phrase stands for more than {MostSequences:N0} sequences of words; write several phrases with fewer alternatives"));
    }

    /// <summary>UTF-16 code units of the longest text the piece may stand for.</summary>
    private static long LongestExpansion(PhrasePiece piece)
    {
        long length = 0;
        switch (piece.Kind)
        {
            case PhrasePieceKind.Sequence:
                foreach (var child in piece.Children) length += LongestExpansion(child);
                return length;
            case PhrasePieceKind.Group or PhrasePieceKind.Optional:
                foreach (var child in piece.Children) length = Math.Max(length, LongestExpansion(child));
                return length;
            default:
                return piece.List?.LongestItem ?? piece.Length;
        }
    }
}
