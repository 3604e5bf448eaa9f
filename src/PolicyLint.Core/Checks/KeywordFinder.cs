namespace PolicyLint.Checks;

/// <summary>
/// Tells which of many short keywords occur in a text, case ignored, in one pass that is cheap where none does: three signs at a time are
/// looked up in a table of bits, and only where the bit is set are keywords compared.
/// </summary>
internal sealed class KeywordFinder
{
    private const int BitsPerSign = 6;
    private const int TableBits = 3 * BitsPerSign;
    private const int TableMask = (1 << TableBits) - 1;
    private const int ShortestKeyword = 2;
    private const int OtherSign = (1 << BitsPerSign) - 1;

    private static readonly byte[] Folds = MakeFolds();

    private readonly ulong[] _table = new ulong[(1 << TableBits) / 64];
    private readonly Dictionary<int, List<(string Keyword, int Owner)>> _keywords = [];

    /// <param name="keywords">The keywords of each owner, who is told by index; of at least two signs.</param>
    /// <exception cref="ArgumentException">A keyword is shorter than two signs.</exception>
    public KeywordFinder(IReadOnlyList<IReadOnlyList<string>> keywords)
    {
        for (var owner = 0; owner < keywords.Count; owner++)
        {
            foreach (var keyword in keywords[owner])
            {
                if (keyword.Length < ShortestKeyword) throw new ArgumentException("A keyword has at least two signs.", nameof(keywords));
                var head = (Fold(keyword[0]) << (2 * BitsPerSign)) | (Fold(keyword[1]) << BitsPerSign);
                if (keyword.Length > ShortestKeyword) Add(head | Fold(keyword[2]), keyword, owner);
                // Of a keyword of two signs the third may be any.
                else for (var third = 0; third < 1 << BitsPerSign; third++) Add(head | third, keyword, owner);
            }
        }
    }

    /// <summary>Sets the flag of each owner one of whose keywords occurs; flags that are set already stay so.</summary>
    /// <returns>Whether any was found.</returns>
    public bool Find(ReadOnlySpan<char> text, Span<bool> found)
    {
        var any = false;
        var hash = 0;
        for (var i = 0; i < text.Length; i++)
        {
            hash = ((hash << BitsPerSign) | Fold(text[i])) & TableMask;
            if ((_table[hash >> 6] >> (hash & 63) & 1) != 0 && i > 0) any |= Compare(text, i, hash, found);
        }

        // A keyword of two signs at the very end has no third one after it.
        return Compare(text, text.Length, (hash << BitsPerSign) & TableMask, found) || any;
    }

    private bool Compare(ReadOnlySpan<char> text, int third, int hash, Span<bool> found)
    {
        if (third < ShortestKeyword || !_keywords.TryGetValue(hash, out var candidates)) return false;
        var any = false;
        foreach (var (keyword, owner) in candidates)
        {
            if (!text[(third - ShortestKeyword)..].StartsWith(keyword, StringComparison.OrdinalIgnoreCase)) continue;
            found[owner] = true;
            any = true;
        }

        return any;
    }

    private void Add(int hash, string keyword, int owner)
    {
        _table[hash >> 6] |= 1UL << (hash & 63);
        if (!_keywords.TryGetValue(hash, out var list)) _keywords.Add(hash, list = []);
        list.Add((keyword, owner));
    }

    /// <summary>Six bits of a sign, the same for both cases of a letter; letters, digits and the signs of keys are told apart.</summary>
    private static int Fold(char sign) => sign < 128 ? Folds[sign] : OtherSign;

    private static byte[] MakeFolds()
    {
        const string Told = "abcdefghijklmnopqrstuvwxyz0123456789-_.:/+=~@#$%&?!,;'\" ()<>[]{}|";
        var folds = new byte[128];
        for (var i = 0; i < folds.Length; i++)
        {
            var place = Told.IndexOf(char.ToLowerInvariant((char)i), StringComparison.Ordinal);
            folds[i] = (byte)(place is >= 0 and < OtherSign ? place : OtherSign);
        }

        return folds;
    }
}
