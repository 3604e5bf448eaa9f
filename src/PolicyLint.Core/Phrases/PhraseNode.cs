namespace PolicyLint.Phrases;

/// <summary>A state of the automaton: what has been read of some phrases.</summary>
internal struct PhraseNode
{
    /// <summary>Index of the first phrase that ends here; -1 where none does.</summary>
    internal int FirstOutput;

    /// <summary>The first state that waits, in a gap, for the next word; 0 where no gap follows.</summary>
    internal int FirstGap;

    /// <summary>Of a state in a gap, the next one after the same words; 0 for the last.</summary>
    internal int NextGap;

    /// <summary>Of a state in a gap, how many other words may pass.</summary>
    internal int GapWords;

    /// <summary>Whether any token leads on from here.</summary>
    internal bool HasEdges;
}
