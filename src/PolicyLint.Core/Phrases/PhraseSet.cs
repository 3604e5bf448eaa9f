using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>
/// All phrases of all rules as automata over words: one of the phrases at hand, and one below it that was built before. Immutable,
/// for any number of threads.
/// </summary>
internal sealed class PhraseSet
{
    private readonly ReadOnlyMemory<byte> _written;
    private readonly PhraseSet? _below;

    /// <summary>Views an automaton that a <see cref="PhraseSetBuilder"/> wrote.</summary>
    /// <param name="written">What was written; it must not change.</param>
    /// <param name="below">A set of one automaton whose phrases, of the same groups or of others, are found too; null = none.</param>
    internal PhraseSet(ReadOnlyMemory<byte> written, PhraseSet? below = null)
    {
        _written = written;
        _below = below;
    }

    /// <summary>
    /// Finds the phrases of all groups in a text: of each group the leftmost match, of those the longest, and so on after its end.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Where to leave the matches, ordered by start, then group.</param>
    internal void Match(ProseText text, PhraseMatchBuffer buffer)
    {
        var own = new PhraseAutomaton(_written.Span);
        var below = _below is null ? default : new PhraseAutomaton(_below._written.Span);
        buffer.Clear(Math.Max(own.MostSymbols, below.MostSymbols));
        foreach (ref readonly var sentence in text.Sentences)
        {
            var firstMatch = buffer.MatchCount;
            if (!below.IsEmpty) below.Match(text, sentence, buffer);
            if (!own.IsEmpty) own.Match(text, sentence, buffer);
            buffer.SelectFrom(firstMatch);
        }
    }
}
