namespace PolicyLint.Phrases;

/// <summary>The items of a list, expanded once for all phrases that name it.</summary>
/// <param name="Phrases">What each way to meet the list is, a phrase of one sequence.</param>
/// <param name="LongestItem">UTF-16 code units of the longest item.</param>
internal sealed record ExpandedList(ListedSequence[] Phrases, int LongestItem);
