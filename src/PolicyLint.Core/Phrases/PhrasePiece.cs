namespace PolicyLint.Phrases;

/// <summary>A node of a phrase's syntax tree.</summary>
internal sealed class PhrasePiece
{
    /// <summary>Beyond this a count is no longer exact; it only has to stay above every limit.</summary>
    private const long Many = 1L << 40;

    internal PhrasePiece(
        PhrasePieceKind kind, int start, int length, PhrasePiece[]? children = null, int data = 0, ExpandedList? list = null, bool isWhiteSpace = false, bool holdsWord = false)
    {
        Kind = kind;
        Start = start;
        Length = length;
        Children = children ?? [];
        Data = data;
        List = list;
        IsWhiteSpace = isWhiteSpace;
        Count = CountOf(kind, Children, list);
        MayBeEmpty = !holdsWord && MayHoldNoWord(kind, Children);
    }

    internal PhrasePieceKind Kind { get; }

    /// <summary>Place in the phrase, UTF-16 code units.</summary>
    internal int Start { get; }

    /// <summary>UTF-16 code units.</summary>
    internal int Length { get; }

    internal PhrasePiece[] Children { get; }

    /// <summary>Most words of a gap; the <see cref="Drafts.TokenKind"/> of a class, or <see cref="PhraseSyntax.QuestionClass"/>.</summary>
    internal int Data { get; }

    /// <summary>The list of a <see cref="PhrasePieceKind.List"/>.</summary>
    internal ExpandedList? List { get; }

    /// <summary>How many ways there are to expand it.</summary>
    internal long Count { get; }

    /// <summary>Whether it is white space and nothing else.</summary>
    internal bool IsWhiteSpace { get; }

    /// <summary>Whether one of the ways to expand it may hold no word.</summary>
    internal bool MayBeEmpty { get; }

    private static bool MayHoldNoWord(PhrasePieceKind kind, PhrasePiece[] children) => kind switch
    {
        PhrasePieceKind.Class or PhrasePieceKind.List => false,
        PhrasePieceKind.Sequence => Array.TrueForAll(children, c => c.MayBeEmpty),
        PhrasePieceKind.Group => Array.Exists(children, c => c.MayBeEmpty),
        _ => true,
    };

    private static long CountOf(PhrasePieceKind kind, PhrasePiece[] children, ExpandedList? list)
    {
        switch (kind)
        {
            case PhrasePieceKind.Sequence:
                long product = 1;
                foreach (var child in children) product = Math.Min(Many, product * Math.Min(child.Count, 1 << 20));
                return product;
            case PhrasePieceKind.Group:
                long sum = 0;
                foreach (var child in children) sum += child.Count;
                return Math.Min(Many, sum);
            case PhrasePieceKind.Optional:
                return children[0].Count + 1;
            default:
                return list?.Segment.Sequences.Length ?? 1;
        }
    }
}
