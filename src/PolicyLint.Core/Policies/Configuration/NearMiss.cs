namespace PolicyLint.Policies;

/// <summary>Finds the name that a mistyped one was most likely meant to be.</summary>
public static class NearMiss
{
    private const int FarthestDistance = 2;
    private const int ShortestWord = 3;
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate nearest to <paramref name="word"/>, case ignored: at most two letters left out, put in, changed or swapped,
    /// and in words of up to five letters at most one. Null where none is so near, or the word is too short to tell.
    /// </summary>
    /// <param name="word">The word as written.</param>
    /// <param name="candidates">The names that would have been right; of equally near ones the first is taken.</param>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        if (word.Length is < ShortestWord or > LongestWord) return null;
        var limit = word.Length <= 5 ? 1 : FarthestDistance;
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Length is < ShortestWord or > LongestWord || Math.Abs(candidate.Length - word.Length) > limit) continue;
            var distance = Distance(word, candidate);
            if (distance > limit) continue;
            nearest = candidate;
            if (distance == 0) break;
            limit = distance - 1;
        }

        return nearest;
    }

    /// <summary>The nearest candidate as the end of a sentence, <c> (did you mean `owner`?)</c>; empty where there is none.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="candidates">The names that would have been right.</param>
    public static string Suggest(string word, IEnumerable<string> candidates) =>
        Find(word, candidates) is { } near ? $" (did you mean `{near}`?)" : "";

    /// <summary>Damerau–Levenshtein distance in which no part is edited twice.</summary>
    private static int Distance(string left, string right)
    {
        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= right.Length; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = last[j - 1] + (AreEqual(left[i - 1], right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && AreEqual(left[i - 1], right[j - 2]) && AreEqual(left[i - 2], right[j - 1]))
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[right.Length];
    }

    private static bool AreEqual(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
