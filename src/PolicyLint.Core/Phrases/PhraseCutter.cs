namespace PolicyLint.Phrases;

/// <summary>Cuts a phrase's tree between words into segments that stand for few sequences each.</summary>
internal static class PhraseCutter
{
    /// <summary>
    /// A first segment that stands for more is cut, if it can be; less would often leave it a single word, and a phrase is sought
    /// where its first two stand. Later segments are cut as soon as that makes fewer sequences.
    /// </summary>
    private const long ManySequences = 64;

    /// <summary>The segments, and after each the gap that follows.</summary>
    internal static List<(PhrasePiece Piece, int GapAfter)> Cut(PhrasePiece root)
    {
        var segments = new List<(PhrasePiece, int)>(1);
        if (root.Count <= ManySequences)
        {
            segments.Add((root, 0));
            return segments;
        }

        var chunks = ChunksOf(root.Children);
        var first = 0;
        var count = chunks.Count > 0 ? chunks[0].Count : 1;
        for (var i = 1; i < chunks.Count; i++)
        {
            var together = count * chunks[i].Count;
            if (together <= (first == 0 ? ManySequences : count + chunks[i].Count) || !CanEnd(chunks, first, i) || !CanBegin(chunks, i))
            {
                count = Math.Min(together, 1 << 20);
                continue;
            }

            segments.Add((SequenceOf(root, chunks, first, i), chunks[i].GapBefore));
            first = i;
            count = chunks[i].Count;
        }

        segments.Add((SequenceOf(root, chunks, first, chunks.Count), 0));
        return segments;
    }

    /// <summary>The runs of pieces between white space and gaps.</summary>
    private static List<Chunk> ChunksOf(PhrasePiece[] pieces)
    {
        var chunks = new List<Chunk>();
        var gap = 0;
        var start = 0;
        var i = 0;
        while (i < pieces.Length)
        {
            if (pieces[i].Kind == PhrasePieceKind.Gap || pieces[i].IsWhiteSpace)
            {
                gap += pieces[i].Data;
                i++;
                continue;
            }

            start = i;
            long count = 1;
            var mayBeEmpty = true;
            for (; i < pieces.Length && pieces[i].Kind != PhrasePieceKind.Gap && !pieces[i].IsWhiteSpace; i++)
            {
                count = Math.Min(count * Math.Min(pieces[i].Count, 1 << 20), 1L << 40);
                mayBeEmpty &= pieces[i].MayBeEmpty;
            }

            chunks.Add(new Chunk(start, i, gap, Math.Min(count, 1 << 20), mayBeEmpty));
            gap = 0;
        }

        return chunks;
    }

    /// <summary>Whether the chunks before <paramref name="end"/> always end in a word: not in nothing, and not in a gap.</summary>
    private static bool CanEnd(List<Chunk> chunks, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (!chunks[i].MayBeEmpty) return true;
            if (chunks[i].GapBefore > 0) return false;
        }

        return false;
    }

    /// <summary>Whether the chunks from <paramref name="first"/> on always begin with a word.</summary>
    private static bool CanBegin(List<Chunk> chunks, int first)
    {
        for (var i = first; i < chunks.Count; i++)
        {
            if (i > first && chunks[i].GapBefore > 0) return false;
            if (!chunks[i].MayBeEmpty) return true;
        }

        return false;
    }

    private static PhrasePiece SequenceOf(PhrasePiece root, List<Chunk> chunks, int first, int end)
    {
        // What stands before the first chunk and after the last one (a gap, white space) is part of the phrase: mistakes in it are told.
        var from = first == 0 ? 0 : chunks[first].Start;
        var to = end == chunks.Count ? root.Children.Length : chunks[end - 1].End;
        var start = from < root.Children.Length ? root.Children[from].Start : root.Start;
        return new PhrasePiece(PhrasePieceKind.Sequence, start, 0, root.Children[from..to]);
    }

    /// <param name="Start">Index of its first piece.</param>
    /// <param name="End">Index of the piece after its last.</param>
    /// <param name="GapBefore">Words of the gaps before it.</param>
    /// <param name="Count">How many ways there are to expand it.</param>
    /// <param name="MayBeEmpty">Whether one of those may hold no word.</param>
    private readonly record struct Chunk(int Start, int End, int GapBefore, long Count, bool MayBeEmpty);
}
