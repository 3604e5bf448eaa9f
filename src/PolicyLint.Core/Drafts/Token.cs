using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>One word, number, sign … of a <see cref="ProseText"/>.</summary>
/// <param name="Start">First code unit in the prose.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Hash">Hash of the folded text (lower case, straight quotes, NFC): see <c>Tokenizer</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Traits">What else the matcher wants to know.</param>
public readonly record struct Token(int Start, int Length, uint Hash, TokenKind Kind, TokenTraits Traits)
{
    /// <summary>
    /// What this token and those after it are together, <see cref="TokenKind.Date"/> or <see cref="TokenKind.Money"/>, where
    /// <see cref="ClassTokens"/> is not 0: each word of <c>30 June 2026</c> or <c>40 USD</c> is a token of its own.
    /// </summary>
    public TokenKind Class { get; init; }

    /// <summary>Number of tokens that are a <see cref="Class"/> together, this one included; 0 where it begins no such run. All stand in its sentence.</summary>
    public byte ClassTokens { get; init; }

    /// <summary>The code unit after the last one.</summary>
    public int End => Start + Length;

    /// <summary>The token's place in the prose.</summary>
    public TextSpan Span => new(Start, Length);
}
