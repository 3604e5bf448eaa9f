using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Phrases;

/// <summary>
/// Many phrases as one automaton over words, a view of tables that stand elsewhere. Each token is looked up once; only those that
/// begin or continue a phrase cost more.
/// </summary>
internal readonly ref struct PhraseAutomaton
{
    private readonly PhraseVocabulary _vocabulary;
    private readonly HashFilter _beginnings;
    private readonly ReadOnlySpan<PhraseNode> _nodes;
    private readonly ReadOnlySpan<PhraseEdge> _edges;
    private readonly ReadOnlySpan<PhraseOutput> _outputs;
    private readonly ReadOnlySpan<PhraseLink> _links;
    private readonly ReadOnlySpan<int> _starts;
    private readonly ReadOnlySpan<int> _startsOfSentence;

    /// <summary>Views what a <see cref="PhraseSetBuilder"/> wrote.</summary>
    internal PhraseAutomaton(ReadOnlySpan<byte> written)
    {
        var reader = new TableReader(written);
        _vocabulary = new PhraseVocabulary(ref reader);
        _beginnings = new HashFilter(reader.View<ulong>());
        _nodes = reader.View<PhraseNode>();
        _edges = reader.View<PhraseEdge>();
        _outputs = reader.View<PhraseOutput>();
        _links = reader.View<PhraseLink>();
        _starts = reader.View<int>();
        _startsOfSentence = reader.View<int>();
    }

    /// <summary>Whether there are no phrases.</summary>
    internal bool IsEmpty => _starts.IsEmpty;

    /// <summary>The most symbols one token can have.</summary>
    internal int MostSymbols => _vocabulary.MostSymbols;

    /// <summary>Adds all matches in a sentence to a buffer.</summary>
    internal void Match(ProseText text, in Sentence sentence, PhraseMatchBuffer buffer)
    {
        var symbols = buffer.Symbols;
        var chars = text.Text.AsSpan();
        var tokens = text.Tokens[..(sentence.FirstToken + sentence.TokenCount)];
        buffer.ClearThreads();
        for (var i = sentence.FirstToken; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var isSpecial = _vocabulary.MayMeetSpecial(chars, token);
            var isOfInterest = isSpecial || PhraseBeginning.MayStandAt(tokens, i, _beginnings) || (buffer.ThreadFilter & PhraseNode.FilterBitOf(token.Hash)) != 0;
            if (!isOfInterest && buffer.ThreadCount == 0) continue;
            var count = isOfInterest ? _vocabulary.Collect(chars, token, symbols) : 0;
            if (count > 0 || buffer.ThreadCount > 0) Step(tokens, i, symbols[..count], isSpecial, sentence.Block, buffer);
        }
    }

    private void Step(ReadOnlySpan<Token> tokens, int index, ReadOnlySpan<int> symbols, bool isSpecial, int block, PhraseMatchBuffer buffer)
    {
        ref readonly var token = ref tokens[index];
        var filterBit = isSpecial ? ulong.MaxValue : PhraseNode.FilterBitOf(token.Hash);
        foreach (ref readonly var thread in buffer.Threads)
        {
            ref readonly var from = ref _nodes[thread.Node];
            if (thread.Next > index)
            {
                buffer.AddThread(thread, from.EdgeFilter);
                continue;
            }

            if ((from.EdgeFilter & filterBit) != 0)
            {
                foreach (var symbol in symbols)
                {
                    var node = PhraseEdges.Find(_edges, thread.Node, symbol & ~PhraseVocabulary.Flags);
                    if (node != 0) Arrive(tokens, node, thread.Start, index, symbol, block, buffer);
                }
            }

            if (from.GapWords == 0) continue;
            if (token.Kind == TokenKind.Comma) buffer.AddThread(thread with { Next = index + 1 }, from.EdgeFilter);
            else if (thread.WordsLeft > 0 && IsWord(token.Kind)) buffer.AddThread(thread with { WordsLeft = thread.WordsLeft - 1, Next = index + 1 }, from.EdgeFilter);
        }

        foreach (var symbol in symbols)
        {
            var node = _starts[symbol & ~PhraseVocabulary.Flags];
            if (node != 0) Arrive(tokens, node, index, index, symbol, block, buffer);
            if ((token.Traits & TokenTraits.SentenceStart) == 0) continue;
            node = _startsOfSentence[symbol & ~PhraseVocabulary.Flags];
            if (node != 0) Arrive(tokens, node, index, index, symbol, block, buffer);
        }

        buffer.Advance();
    }

    private void Arrive(ReadOnlySpan<Token> tokens, int nodeIndex, int start, int index, int symbol, int block, PhraseMatchBuffer buffer)
    {
        ref readonly var node = ref _nodes[nodeIndex];
        var last = (symbol & PhraseVocabulary.RunFlag) != 0 ? index + tokens[index].ClassTokens - 1 : index;
        for (var i = node.FirstOutput; i >= 0; i = _outputs[i].Next)
        {
            ref readonly var output = ref _outputs[i];
            if (output.IsAtEnd && (tokens[last].Traits & (TokenTraits.SentenceEnd | TokenTraits.Question)) == 0) continue;
            var end = (symbol & PhraseVocabulary.StemFlag) != 0 ? tokens[last].End - 2 : tokens[last].End;
            buffer.AddMatch(new PhraseMatch(output.Group, block, start, last, TextSpan.FromBounds(tokens[start].Start, end)));
        }

        if (node.EdgeFilter != 0) buffer.AddThread(new PhraseThread(nodeIndex, start, 0, last + 1), node.EdgeFilter);
        for (var i = node.FirstLink; i >= 0; i = _links[i].Next)
        {
            var target = _links[i].Target;
            buffer.AddThread(new PhraseThread(target, start, _nodes[target].GapWords, last + 1), _nodes[target].EdgeFilter);
        }
    }

    /// <summary>What a gap passes and counts: words and figures, but no hashtag, mention, address, emoji or object.</summary>
    private static bool IsWord(TokenKind kind) => kind <= TokenKind.Date;
}
