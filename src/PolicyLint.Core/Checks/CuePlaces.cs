using PolicyLint.Phrases;

namespace PolicyLint.Checks;

/// <summary>Counts the phrases that support a judgement, in any stretch of a text. Of those that overlap the first counts.</summary>
/// <param name="matches">The phrases found, in order.</param>
internal readonly ref struct CuePlaces(ReadOnlySpan<PhraseMatch> matches)
{
    private readonly ReadOnlySpan<PhraseMatch> _matches = matches;

    /// <summary>Whether at least <paramref name="least"/> phrases begin among <paramref name="count"/> tokens from <paramref name="first"/> on.</summary>
    public bool HasAtLeast(int least, int first, int count)
    {
        if (least <= 0) return true;
        var found = 0;
        var end = 0;
        for (var i = LowerBound(first); i < _matches.Length && _matches[i].FirstToken < first + count; i++)
        {
            if (_matches[i].Span.Start < end) continue;
            end = _matches[i].Span.End;
            if (++found >= least) return true;
        }

        return false;
    }

    private int LowerBound(int token)
    {
        int low = 0, high = _matches.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_matches[middle].FirstToken < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
