namespace PolicyLint.Policies;

/// <summary>The phrases of one option of one rule, as a group of the policy's automaton.</summary>
/// <param name="Id">Number of the group, or -1 for no phrases.</param>
/// <param name="MeetsAnyLink">Whether <c>&lt;url&gt;</c> is among the phrases, so that in <c>unless</c> and <c>require</c> any link or footnote mark meets it too.</param>
internal readonly record struct PhraseGroup(int Id, bool MeetsAnyLink)
{
    /// <summary>No phrases: meets nothing.</summary>
    public static PhraseGroup None { get; } = new(-1, false);

    /// <summary>Whether there are no phrases.</summary>
    public bool IsNone => Id < 0;
}
