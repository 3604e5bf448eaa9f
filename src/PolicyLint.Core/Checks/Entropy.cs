namespace PolicyLint.Checks;

/// <summary>Shannon entropy: tells random keys from words.</summary>
internal static class Entropy
{
    /// <summary>Bits a character, from 0 up.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 0;
        Span<int> counts = stackalloc int[128];
        var others = 0;
        foreach (var sign in text)
        {
            if (sign < 128) counts[sign]++;
            else others++;
        }

        double entropy = 0;
        foreach (var count in counts) entropy += Part(count, text.Length);
        return entropy + Part(others, text.Length);
    }

    private static double Part(int count, int total)
    {
        if (count == 0) return 0;
        var share = (double)count / total;
        return -share * Math.Log2(share);
    }
}
