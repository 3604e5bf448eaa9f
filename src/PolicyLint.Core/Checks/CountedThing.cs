namespace PolicyLint.Checks;

/// <summary>What <c>kind: count</c> counts.</summary>
internal enum CountedThing
{
    /// <summary>Matches of the rule's phrases.</summary>
    Phrases,

    /// <summary>Hashtags.</summary>
    Hashtags,

    /// <summary>Mentions.</summary>
    Mentions,

    /// <summary>Emoji, each cluster once.</summary>
    Emoji,

    /// <summary>Links, bare URLs included.</summary>
    Links,

    /// <summary>Words and numbers.</summary>
    Words,

    /// <summary>Sentences.</summary>
    Sentences,
}
