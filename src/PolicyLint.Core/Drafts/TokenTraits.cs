namespace PolicyLint.Drafts;

/// <summary>What the matcher wants to know of a token besides its kind.</summary>
[Flags]
public enum TokenTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The first token of its sentence that is no sign, and emoji before it.</summary>
    SentenceStart = 1 << 0,

    /// <summary>The last token of its sentence that is no sign, and emoji after it.</summary>
    SentenceEnd = 1 << 1,

    /// <summary>The first of the signs that end a question.</summary>
    Question = 1 << 2,

    /// <summary>The token holds no lower-case letter and at least one capital.</summary>
    AllCaps = 1 << 3,

    /// <summary>The token's first letter is a capital.</summary>
    Capital = 1 << 4,

    /// <summary>The token ends in a possessive 's or s', so that a name may end before it.</summary>
    Possessive = 1 << 5,

    /// <summary>The token's hash was taken from a normalised copy, since it holds combining marks or ignorable characters.</summary>
    Normalised = 1 << 6,
}
