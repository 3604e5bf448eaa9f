namespace PolicyLint.Phrases;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class NearName
{
    /// <summary>The name at most two edits (a third of its length, for short ones) away from <paramref name="name"/>; null where there is none.</summary>
    internal static string? Find(string name, IEnumerable<string> names)
    {
        string? best = null;
        var bestDistance = Math.Min(2, Math.Max(1, name.Length / 3)) + 1;
        foreach (var candidate in names)
        {
            var distance = Distance(name, candidate, bestDistance);
            if (distance >= bestDistance) continue;
            bestDistance = distance;
            best = candidate;
        }

        return best;
    }

    /// <summary>Levenshtein's distance, case ignored; <paramref name="limit"/> or more where it is not below that.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit || right.Length > 100) return limit;
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j < row.Length; j++) row[j] = j;
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i]) == char.ToLowerInvariant(right[j]) ? 0 : 1;
                var next = Math.Min(diagonal + cost, Math.Min(row[j], row[j + 1]) + 1);
                diagonal = row[j + 1];
                row[j + 1] = next;
            }
        }

        return row[right.Length];
    }
}
