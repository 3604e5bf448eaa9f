namespace PolicyLint.Phrases;

/// <summary>A state of the automaton: what has been read of some phrases.</summary>
internal struct PhraseNode
{
    /// <summary>A bit for each symbol that leads on from here, by its last six bits: most symbols lead nowhere, which is seen at once.</summary>
    internal ulong EdgeFilter;

    /// <summary>Index of the first phrase that ends here; -1 where none does.</summary>
    internal int FirstOutput;

    /// <summary>The first state that waits, in a gap, for the next word; 0 where no gap follows.</summary>
    internal int FirstGap;

    /// <summary>Of a state in a gap, the next one after the same words; 0 for the last.</summary>
    internal int NextGap;

    /// <summary>Of a state in a gap, how many other words may pass; else 0.</summary>
    internal int GapWords;
}
