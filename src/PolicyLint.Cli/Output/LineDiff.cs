namespace PolicyLint.Cli.Output;

/// <summary>Finds which lines of two texts differ, by Myers' shortest edit script.</summary>
internal static class LineDiff
{
    /// <summary>Edits beyond this are told as one replacement: nobody reads such a diff, and finding the shortest takes their square.</summary>
    private const int MaxEdits = 2_000;

    /// <summary>Lines <c>[OldStart, OldEnd)</c> of the old text that <c>[NewStart, NewEnd)</c> of the new one take the place of.</summary>
    internal readonly record struct Replacement(int OldStart, int OldEnd, int NewStart, int NewEnd);

    /// <summary>The replacements that make the new text of the old, in order.</summary>
    public static List<Replacement> Compare(IReadOnlyList<string> old, IReadOnlyList<string> changed)
    {
        var start = 0;
        while (start < old.Count && start < changed.Count && old[start] == changed[start]) start++;
        int oldEnd = old.Count, newEnd = changed.Count;
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == changed[newEnd - 1])
        {
            oldEnd--;
            newEnd--;
        }

        if (start == oldEnd && start == newEnd) return [];
        return FindPath(old, changed, start, oldEnd, newEnd) is { } kept ? Collect(kept, start, oldEnd, newEnd) : [new Replacement(start, oldEnd, start, newEnd)];
    }

    /// <summary>The pairs of equal lines of a shortest edit script, in order; null where it is too long.</summary>
    private static List<(int Old, int New)>? FindPath(IReadOnlyList<string> old, IReadOnlyList<string> changed, int start, int oldEnd, int newEnd)
    {
        int width = oldEnd - start, height = newEnd - start;
        var most = Math.Min(width + height, MaxEdits);
        var furthest = new int[2 * most + 3];
        var offset = most + 1;
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add(furthest.AsSpan(offset - edits - 1, 2 * edits + 3).ToArray());
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var isDown = diagonal == -edits || (diagonal != edits && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1]);
                var x = isDown ? furthest[offset + diagonal + 1] : furthest[offset + diagonal - 1] + 1;
                var y = x - diagonal;
                while (x < width && y < height && old[start + x] == changed[start + y])
                {
                    x++;
                    y++;
                }

                furthest[offset + diagonal] = x;
                if (x >= width && y >= height) return WalkBack(trace, width, height, start);
            }
        }

        return null;
    }

    private static List<(int Old, int New)> WalkBack(List<int[]> trace, int x, int y, int start)
    {
        var kept = new List<(int Old, int New)>();
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            // The trace of a round holds the diagonals from -edits - 1 to edits + 1.
            var furthest = trace[edits];
            var diagonal = x - y;
            var isDown = diagonal == -edits || (diagonal != edits && furthest[diagonal - 1 + edits + 1] < furthest[diagonal + 1 + edits + 1]);
            var before = isDown ? diagonal + 1 : diagonal - 1;
            var fromX = edits == 0 ? 0 : furthest[before + edits + 1];
            var fromY = edits == 0 ? 0 : fromX - before;
            while (x > fromX && y > fromY) kept.Add((start + --x, start + --y));
            (x, y) = (fromX, fromY);
        }

        kept.Reverse();
        return kept;
    }

    private static List<Replacement> Collect(List<(int Old, int New)> kept, int start, int oldEnd, int newEnd)
    {
        var replacements = new List<Replacement>();
        var (old, changed) = (start, start);
        foreach (var pair in kept.Append((oldEnd, newEnd)))
        {
            if (pair.Item1 > old || pair.Item2 > changed) replacements.Add(new Replacement(old, pair.Item1, changed, pair.Item2));
            (old, changed) = (pair.Item1 + 1, pair.Item2 + 1);
        }

        return replacements;
    }
}
