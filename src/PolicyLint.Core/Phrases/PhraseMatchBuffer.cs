namespace PolicyLint.Phrases;

/// <summary>What a matcher works in and leaves its matches in. Kept between drafts; not for several threads.</summary>
internal sealed class PhraseMatchBuffer
{
    private PhraseMatch[] _matches = new PhraseMatch[16];
    private PhraseThread[] _threads = new PhraseThread[16];
    private PhraseThread[] _nextThreads = new PhraseThread[16];
    private int[] _symbols = [];
    private int _nextCount;
    private ulong _nextFilter;
    private ulong _nextNodes;

    /// <summary>The matches of all groups, by start.</summary>
    internal ReadOnlySpan<PhraseMatch> Matches => _matches.AsSpan(0, MatchCount);

    /// <summary>Number of matches.</summary>
    internal int MatchCount { get; private set; }

    /// <summary>The beginnings that a coming token may continue, by start.</summary>
    internal ReadOnlySpan<PhraseThread> Threads => _threads.AsSpan(0, ThreadCount);

    internal int ThreadCount { get; private set; }

    /// <summary>The <see cref="PhraseNode.EdgeFilter"/> of all of them together.</summary>
    internal ulong ThreadFilter { get; private set; }

    internal Span<int> Symbols => _symbols;

    internal void Clear(int mostSymbols)
    {
        MatchCount = 0;
        ClearThreads();
        _nextCount = 0;
        _nextFilter = 0;
        if (_symbols.Length < mostSymbols) _symbols = new int[mostSymbols];
    }

    internal void ClearThreads()
    {
        ThreadCount = 0;
        ThreadFilter = 0;
    }

    internal void AddMatch(in PhraseMatch match)
    {
        if (MatchCount == _matches.Length) Array.Resize(ref _matches, MatchCount * 2);
        _matches[MatchCount++] = match;
    }

    /// <summary>
    /// Adds a thread for the tokens to come. Of two of one start in one state the one with more words left can do all that the other
    /// can, so there are never more threads than states times the words a phrase may span (and the few tokens of a date),
    /// whatever the text.
    /// </summary>
    /// <param name="thread">The thread.</param>
    /// <param name="edgeFilter">The <see cref="PhraseNode.EdgeFilter"/> of its state.</param>
    internal void AddThread(in PhraseThread thread, ulong edgeFilter)
    {
        // A bit for each state among the threads of one start: nearly always it says that there is no other to look for.
        if (_nextCount == 0 || _nextThreads[_nextCount - 1].Start != thread.Start) _nextNodes = 0;
        var bit = 1UL << thread.Node;
        if ((_nextNodes & bit) != 0 && IsKnown(thread)) return;
        _nextNodes |= bit;
        _nextFilter |= edgeFilter;
        if (_nextCount == _nextThreads.Length) Array.Resize(ref _nextThreads, _nextCount * 2);
        _nextThreads[_nextCount++] = thread;
    }

    private bool IsKnown(in PhraseThread thread)
    {
        for (var i = _nextCount - 1; i >= 0 && _nextThreads[i].Start == thread.Start; i--)
        {
            if (_nextThreads[i].Node != thread.Node || _nextThreads[i].Next != thread.Next) continue;
            if (thread.WordsLeft > _nextThreads[i].WordsLeft) _nextThreads[i] = thread;
            return true;
        }

        return false;
    }

    /// <summary>Makes the threads added since the last call the current ones.</summary>
    internal void Advance()
    {
        (_threads, _nextThreads) = (_nextThreads, _threads);
        ThreadCount = _nextCount;
        ThreadFilter = _nextFilter;
        _nextCount = 0;
        _nextFilter = 0;
    }

    /// <summary>
    /// Of the matches from <paramref name="first"/> on, all found in one sentence, keeps of each group the leftmost, of those the
    /// longest, and so on after its end; and orders what is left by start.
    /// </summary>
    internal void SelectFrom(int first)
    {
        var found = _matches.AsSpan(first, MatchCount - first);
        if (found.Length < 2) return;
        found.Sort(static (a, b) =>
            a.Group != b.Group ? a.Group.CompareTo(b.Group)
            : a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken)
            : a.LastToken != b.LastToken ? b.LastToken.CompareTo(a.LastToken)
            : b.Span.Length.CompareTo(a.Span.Length));
        var kept = 0;
        foreach (ref readonly var match in found)
        {
            if (kept > 0 && found[kept - 1].Group == match.Group && match.FirstToken <= found[kept - 1].LastToken) continue;
            found[kept++] = match;
        }

        MatchCount = first + kept;
        found[..kept].Sort(static (a, b) => a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken) : a.Group.CompareTo(b.Group));
    }
}
