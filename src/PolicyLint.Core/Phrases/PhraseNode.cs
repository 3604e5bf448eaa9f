namespace PolicyLint.Phrases;

/// <summary>A state of the automaton: what has been read of some phrases.</summary>
internal struct PhraseNode
{
    /// <summary>A bit for each symbol that leads on from here, by its last six bits: most symbols lead nowhere, which is seen at once.</summary>
    internal ulong EdgeFilter;

    /// <summary>Index of the first phrase that ends here; -1 where none does.</summary>
    internal int FirstOutput;

    /// <summary>Index of the first link to a state that waits for the next word as well; -1 where there is none.</summary>
    internal int FirstLink;

    /// <summary>Of a state in a gap, how many other words may pass; else 0.</summary>
    internal int GapWords;
}
