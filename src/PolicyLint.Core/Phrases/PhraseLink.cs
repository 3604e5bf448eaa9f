namespace PolicyLint.Phrases;

/// <summary>That a state waits in another one too for the next word: in a gap, or where the segments of a phrase meet.</summary>
/// <param name="Target">The other state.</param>
/// <param name="IsShared">Whether any phrase that goes on with the same gap may go on from there; not so where segments meet.</param>
/// <param name="Next">Index of the next link of the same state; -1 for the last.</param>
internal readonly record struct PhraseLink(int Target, bool IsShared, int Next);
