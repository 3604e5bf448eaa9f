using System.Collections.Frozen;

namespace PolicyLint.Tone;

/// <summary>
/// Words that explain nothing to a reader, whatever their weight. Not the function words of <c>function-words.txt</c>, of which some do: "your"
/// and "never" tell why a text reads as it does.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "about", "after", "all", "an", "and", "are", "as", "at", "be", "been", "before", "but", "by", "can", "did", "do", "does", "for",
        "from", "had", "has", "have", "he", "her", "here", "his", "if", "in", "into", "is", "it", "its", "it's", "of", "on", "or", "out", "over",
        "she", "so", "some", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "up", "was",
        "were", "what", "when", "where", "which", "while", "who", "will", "with", "would");

    /// <summary>Whether <paramref name="word"/> is one, whatever its case.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
