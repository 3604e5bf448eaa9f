namespace PolicyLint.Phrases;

/// <summary>What a <see cref="PhrasePiece"/> is.</summary>
internal enum PhrasePieceKind : byte
{
    /// <summary>A run of characters without meaning of their own, all white space or none.</summary>
    Characters,

    /// <summary>One character after a backslash.</summary>
    Escaped,

    /// <summary>Pieces one after the other.</summary>
    Sequence,

    /// <summary>Alternatives, each a sequence.</summary>
    Group,

    /// <summary>A piece that may be left out.</summary>
    Optional,

    /// <summary><c>*</c>: the word before it goes on as it likes.</summary>
    Star,

    /// <summary><c>=</c>: the word after it is meant exactly.</summary>
    Exact,

    /// <summary><c>^</c></summary>
    SentenceStart,

    /// <summary><c>$</c></summary>
    SentenceEnd,

    /// <summary><c>…</c></summary>
    Gap,

    /// <summary><c>&lt;number&gt;</c> and the like.</summary>
    Class,

    /// <summary>A list named in braces.</summary>
    List,
}
