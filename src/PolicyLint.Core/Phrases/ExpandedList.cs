namespace PolicyLint.Phrases;

/// <summary>The items of a list, expanded once for all phrases that name it.</summary>
/// <param name="Segment">Every way to meet the list; no sequences where it is empty.</param>
/// <param name="LongestItem">UTF-16 code units of the longest item.</param>
internal sealed record ExpandedList(PhraseSegment Segment, int LongestItem)
{
    /// <summary>Whether an item is tied to a sentence's beginning or end.</summary>
    internal bool HasAnchors { get; } = Array.Exists(Segment.Sequences, s => s.IsAtStart || s.IsAtEnd);
}
