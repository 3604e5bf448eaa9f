namespace PolicyLint.Phrases;

/// <summary>That a state waits in another one too for the next word: in a gap, or where the segments of a phrase meet.</summary>
internal readonly record struct PhraseLink
{
    private readonly int _targetAndShared; // in one number: no padding, which would have no certain value when written

    /// <param name="target">The other state.</param>
    /// <param name="isShared">Whether any phrase that goes on with the same gap may go on from there; not so where segments meet.</param>
    /// <param name="next">Index of the next link of the same state; -1 for the last.</param>
    internal PhraseLink(int target, bool isShared, int next)
    {
        _targetAndShared = target << 1 | (isShared ? 1 : 0);
        Next = next;
    }

    /// <summary>The other state.</summary>
    internal int Target => _targetAndShared >> 1;

    /// <summary>Whether any phrase that goes on with the same gap may go on from there; not so where segments meet.</summary>
    internal bool IsShared => (_targetAndShared & 1) != 0;

    /// <summary>Index of the next link of the same state; -1 for the last.</summary>
    internal int Next { get; }
}
