using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Finds texts that say nearly the same as an earlier one.</summary>
internal static class NearDuplicates
{
    private const double LeastShared = 0.7;
    private const int MostHolders = 50;

    /// <summary>
    /// Pairs of texts (indices) of which the later shares at least 70 % of its words and word pairs with the earlier one, by Jaccard's measure.
    /// </summary>
    public static IEnumerable<(int Earlier, int Later)> Find(IReadOnlyList<LabelledText> texts)
    {
        var holders = new Dictionary<uint, List<int>>();
        var shingles = new List<HashSet<uint>>();
        for (var later = 0; later < texts.Count; later++)
        {
            var own = Shingles(texts[later].Text);
            shingles.Add(own);
            var candidates = new SortedSet<int>();
            foreach (var shingle in own)
            {
                if (!holders.TryGetValue(shingle, out var list)) holders[shingle] = list = [];
                // What fifty texts hold tells none of them apart; near duplicates share rarer words too.
                if (list.Count > MostHolders) continue;
                candidates.UnionWith(list);
                list.Add(later);
            }

            foreach (var earlier in candidates)
            {
                var shared = own.Count(shingles[earlier].Contains);
                if (shared < LeastShared * (own.Count + shingles[earlier].Count - shared)) continue;
                yield return (earlier, later);
                break;
            }
        }
    }

    private static HashSet<uint> Shingles(string text)
    {
        var tokens = new ToneTokenizer(text);
        var shingles = new HashSet<uint>();
        var previous = TermHash.Seed;
        for (var shape = tokens.Next(); shape != TokenShape.End; shape = tokens.Next())
        {
            if (shape is not (TokenShape.Word or TokenShape.Number)) continue;
            shingles.Add(tokens.Hash);
            shingles.Add(TermHash.Join(previous, tokens.Hash));
            previous = tokens.Hash;
        }

        return shingles;
    }
}
