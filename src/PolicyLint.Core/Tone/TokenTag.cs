namespace PolicyLint.Tone;

/// <summary>
/// What a token is when the matter of a text is left out: a function word itself; else the first class of a word, in the order of <see cref="WordClass"/>, or that it is a name, or its
/// ending; of other tokens their shape. Pairs of tags tell who does what to whom whatever a text is about ("we help", "I moved", "you can").
/// </summary>
internal static class TokenTag
{
    // Shapes lie below these, classes go up to 127: apart from each other, and small enough that TermHash.Join keeps each pair of them apart.
    private const uint Name = 32;
    private const uint Acronym = 33;
    private const uint Ending = 40;
    private const uint Class = 64;

    /// <summary>The tag of a token that is no word; zero for the end of the text, which stands for its beginning too.</summary>
    public static uint Of(TokenShape shape) => (uint)shape;

    /// <summary>The tag of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="found">What the class table says of it.</param>
    /// <param name="isFirst">Whether it begins a sentence, where a capital says nothing.</param>
    public static uint Of(in ToneTokenizer word, ulong found, bool isFirst)
    {
        if ((found & WordClassTable.Function) != 0) return word.Hash;
        found &= ~WordClassTable.Flags;
        if (found != 0) return Class + (uint)FeatureLayout.Take(ref found);
        if (word.IsCapitalised && !isFirst) return word.Capitals == word.Letters && word.Letters > 1 ? Acronym : Name;
        return Ending + (uint)word.Ending;
    }
}
