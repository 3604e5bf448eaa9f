namespace PolicyLint.Phrases;

/// <summary>That a phrase ends in a state.</summary>
internal readonly record struct PhraseOutput
{
    private readonly int _groupAndEnd; // in one number: no padding, which would have no certain value when written

    /// <param name="group">The phrase's group.</param>
    /// <param name="isAtEnd">Whether the sentence must end with it.</param>
    /// <param name="next">Index of the next phrase that ends there; -1 for the last.</param>
    internal PhraseOutput(int group, bool isAtEnd, int next)
    {
        _groupAndEnd = group << 1 | (isAtEnd ? 1 : 0);
        Next = next;
    }

    /// <summary>The phrase's group.</summary>
    internal int Group => _groupAndEnd >> 1;

    /// <summary>Whether the sentence must end with it.</summary>
    internal bool IsAtEnd => (_groupAndEnd & 1) != 0;

    /// <summary>Index of the next phrase that ends there; -1 for the last.</summary>
    internal int Next { get; }
}
