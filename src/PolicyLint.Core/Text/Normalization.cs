using System.Buffers;

namespace PolicyLint.Text;

/// <summary>
/// Unicode normalisation form C. The program runs without ICU, where <c>string.Normalize</c> hands back what it was given.
/// Facts are those of <see cref="NormalizationData"/>; half a surrogate pair stays as it is.
/// </summary>
public static class Normalization
{
    private const int RankMask = 0x3F;
    private const int MayCompose = 0x40;
    private const int NeverInNfc = 0x80;

    /// <summary>Below this code unit nothing composes, decomposes out of form C or changes its place.</summary>
    private const char FirstOfInterest = '\u0300';

    private enum QuickAnswer
    {
        Yes,
        No,
        Maybe,
    }

    /// <summary>The text in form C; the same instance where it already is.</summary>
    public static string ToNfc(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (QuickCheck(text) == QuickAnswer.Yes) return text;
        using var buffer = Compose(text);
        return buffer.Matches(text) ? text : buffer.ToString();
    }

    /// <summary>Whether the text is in form C.</summary>
    public static bool IsNfc(ReadOnlySpan<char> text)
    {
        var answer = QuickCheck(text);
        if (answer != QuickAnswer.Maybe) return answer == QuickAnswer.Yes;
        using var buffer = Compose(text);
        return buffer.Matches(text);
    }

    /// <summary>The quick check of UAX #15, section 9.</summary>
    private static QuickAnswer QuickCheck(ReadOnlySpan<char> text)
    {
        var next = NextOfInterest(text, 0);
        if (next == text.Length) return QuickAnswer.Yes;
        var classes = new StepTable(NormalizationData.Classes);
        var answer = QuickAnswer.Yes;
        while (next < text.Length)
        {
            var lastRank = 0;
            for (int length; next < text.Length && text[next] >= FirstOfInterest; next += length)
            {
                var value = classes[CodePoints.At(text, next, out length)];
                var rank = value & RankMask;
                if ((value & NeverInNfc) != 0 || (rank != 0 && rank < lastRank)) return QuickAnswer.No;
                if ((value & MayCompose) != 0) answer = QuickAnswer.Maybe;
                lastRank = rank;
            }

            next = NextOfInterest(text, next);
        }

        return answer;
    }

    private static int NextOfInterest(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAnyExceptInRange('\0', (char)(FirstOfInterest - 1)) is >= 0 and var offset ? from + offset : text.Length;

    private static CodePointBuffer Compose(ReadOnlySpan<char> text)
    {
        var buffer = new CodePointBuffer(text.Length);
        for (int i = 0, length; i < text.Length; i += length) Decompose(CodePoints.At(text, i, out length), buffer);
        Order(buffer.Items);
        buffer.Truncate(Recompose(buffer.Items));
        return buffer;
    }

    private static void Decompose(int codePoint, CodePointBuffer buffer)
    {
        if (codePoint < 0xC0)
        {
            buffer.Add(codePoint);
            return;
        }

        if (Hangul.TryDecompose(codePoint, buffer)) return;

        // The first half of a pair may stand for two again; no code point stands for more than four in all.
        Span<int> tail = stackalloc int[4];
        var tailLength = 0;
        for (int pair; (pair = FindPair(codePoint)) >= 0 && tailLength < tail.Length; tailLength++)
        {
            codePoint = NormalizationData.Pairs[pair + 1];
            tail[tailLength] = NormalizationData.Pairs[pair + 2];
        }

        buffer.Add(FindSingle(codePoint));
        while (tailLength > 0) buffer.Add(tail[--tailLength]);
    }

    /// <summary>Sorts each run of combining marks by class, those of one class staying in their order.</summary>
    private static void Order(Span<int> items)
    {
        var classes = new StepTable(NormalizationData.Classes);
        for (var i = 0; i < items.Length; i++)
        {
            if ((classes[items[i]] & RankMask) == 0) continue;
            var start = i;
            var isSorted = true;
            for (var previous = 0; i < items.Length && (classes[items[i]] & RankMask) is > 0 and var rank; i++)
            {
                isSorted &= rank >= previous;
                previous = rank;
            }

            if (!isSorted) OrderRun(items[start..i], ref classes);
        }
    }

    private static void OrderRun(Span<int> run, ref StepTable classes)
    {
        // Rank, then place: a plain sort by both is a stable sort by rank, and a run of any length costs n log n.
        var keys = ArrayPool<long>.Shared.Rent(run.Length);
        for (var i = 0; i < run.Length; i++) keys[i] = ((long)(classes[run[i]] & RankMask) << 32) | (uint)i;
        keys.AsSpan(0, run.Length).Sort(run);
        ArrayPool<long>.Shared.Return(keys);
    }

    /// <summary>Joins what composes, in place.</summary>
    /// <returns>How many code points are left.</returns>
    private static int Recompose(Span<int> items)
    {
        var classes = new StepTable(NormalizationData.Classes);
        var starter = -1;
        var written = 0;
        var lastRank = 0;
        foreach (var item in items)
        {
            var rank = classes[item] & RankMask;
            // Blocked where a mark of the same or a higher class, or any starter, stands between.
            var isReached = starter >= 0 && (starter == written - 1 || (lastRank != 0 && lastRank < rank));
            if (isReached && FindComposite(items[starter], item) is > 0 and var composite)
            {
                items[starter] = composite;
                continue;
            }

            if (rank == 0) starter = written;
            lastRank = rank;
            items[written++] = item;
        }

        return written;
    }

    private static int FindComposite(int first, int second)
    {
        if (Hangul.Compose(first, second) is > 0 and var syllable) return syllable;
        var order = NormalizationData.Compositions;
        var pairs = NormalizationData.Pairs;
        int low = 0, high = order.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var pair = order[middle] * 3;
            var comparison = pairs[pair + 1] != first ? pairs[pair + 1].CompareTo(first) : pairs[pair + 2].CompareTo(second);
            if (comparison == 0) return pairs[pair];
            if (comparison < 0) low = middle + 1;
            else high = middle - 1;
        }

        return 0;
    }

    private static int FindPair(int codePoint) => FindRow(NormalizationData.Pairs, 3, codePoint);

    private static int FindSingle(int codePoint) =>
        FindRow(NormalizationData.Singles, 2, codePoint) is >= 0 and var row ? NormalizationData.Singles[row + 1] : codePoint;

    /// <summary>Index of the row that begins with <paramref name="key"/> in a table of sorted rows, or -1.</summary>
    private static int FindRow(ReadOnlySpan<int> table, int width, int key)
    {
        int low = 0, high = table.Length / width - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = table[middle * width];
            if (found == key) return middle * width;
            if (found < key) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }
}
