namespace PolicyLint.Checks;

/// <summary>How much text <c>kind: tone</c> judges at once.</summary>
internal enum ToneWindow
{
    /// <summary>Each sentence by itself.</summary>
    Sentence,

    /// <summary>Neighbouring sentences of a block whose mean passes.</summary>
    Passage,

    /// <summary>All sentences of a post; reported on the one that passes most.</summary>
    Post,
}
