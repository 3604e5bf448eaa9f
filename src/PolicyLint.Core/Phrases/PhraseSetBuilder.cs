namespace PolicyLint.Phrases;

/// <summary>Builds the automaton of a <see cref="PhraseSet"/>, group by group. A rule is a group or several.</summary>
internal sealed class PhraseSetBuilder
{
    private readonly PhraseVocabularyBuilder _vocabulary = new();
    private readonly List<bool> _meetsAnyLink = [];
    private readonly List<ulong> _beginnings = [];
    private PhraseNode[] _nodes = new PhraseNode[64];
    private PhraseEdge[] _edges = new PhraseEdge[128];
    private PhraseOutput[] _outputs = new PhraseOutput[32];
    private int[] _starts = new int[64];
    private int[] _startsOfSentence = new int[64];
    private int _nodeCount = 1; // 0 stands for "no state"
    private int _edgeCount;
    private int _outputCount;

    /// <summary>Adds a group; its matches never overlap each other.</summary>
    internal int AddGroup()
    {
        _meetsAnyLink.Add(false);
        return _meetsAnyLink.Count - 1;
    }

    /// <summary>Adds a phrase to a group.</summary>
    internal void Add(int group, Phrase phrase)
    {
        _meetsAnyLink[group] |= phrase.MeetsAnyLink;
        foreach (var sequence in phrase.Sequences)
        {
            var steps = phrase.StepsOf(sequence);
            _beginnings.Add(PhraseBeginning.Of(steps));
            var node = 0;
            foreach (ref readonly var step in steps)
            {
                if (step.Kind == PhraseStepKind.Gap) node = FindOrAddGap(node, step.Data);
                else if (node == 0) node = FindOrAddStart(sequence.IsAtStart, _vocabulary.Intern(step));
                else node = FindOrAddEdge(node, _vocabulary.Intern(step));
            }

            AddOutput(node, group, sequence.IsAtEnd);
        }
    }

    /// <summary>The set of all phrases added so far.</summary>
    internal PhraseSet Build()
    {
        GrowStarts(_vocabulary.SymbolCount);
        return new PhraseSet(
            _vocabulary.Build(), BuildFilter(), _nodes[.._nodeCount], [.. _edges], _outputs[.._outputCount], [.. _starts], [.. _startsOfSentence], [.. _meetsAnyLink]);
    }

    private HashFilter BuildFilter()
    {
        var filter = new HashFilter(_beginnings.Count);
        foreach (var beginning in _beginnings) filter.Add(beginning);
        return filter;
    }

    private int FindOrAddStart(bool isAtStart, int symbol)
    {
        GrowStarts(symbol + 1);
        ref var start = ref (isAtStart ? _startsOfSentence : _starts)[symbol];
        return start != 0 ? start : start = AddNode();
    }

    private int FindOrAddEdge(int node, int symbol)
    {
        var target = PhraseEdges.Find(_edges, node, symbol);
        if (target != 0) return target;
        target = AddNode();
        _nodes[node].EdgeFilter |= 1UL << symbol;
        PhraseEdges.Insert(_edges, new PhraseEdge(node, symbol, target));
        if (++_edgeCount * 2 > _edges.Length) GrowEdges();
        return target;
    }

    private int FindOrAddGap(int node, int words)
    {
        for (var gap = _nodes[node].FirstGap; gap != 0; gap = _nodes[gap].NextGap)
        {
            if (_nodes[gap].GapWords == words) return gap;
        }

        var added = AddNode();
        _nodes[added].GapWords = words;
        _nodes[added].NextGap = _nodes[node].FirstGap;
        _nodes[node].FirstGap = added;
        return added;
    }

    private void AddOutput(int node, int group, bool isAtEnd)
    {
        for (var i = _nodes[node].FirstOutput; i >= 0; i = _outputs[i].Next)
        {
            if (_outputs[i].Group == group && _outputs[i].IsAtEnd == isAtEnd) return;
        }

        if (_outputCount == _outputs.Length) Array.Resize(ref _outputs, _outputCount * 2);
        _outputs[_outputCount] = new PhraseOutput(group, isAtEnd, _nodes[node].FirstOutput);
        _nodes[node].FirstOutput = _outputCount++;
    }

    private int AddNode()
    {
        if (_nodeCount == _nodes.Length) Array.Resize(ref _nodes, _nodeCount * 2);
        _nodes[_nodeCount].FirstOutput = -1;
        return _nodeCount++;
    }

    private void GrowStarts(int count)
    {
        if (count <= _starts.Length) return;
        var length = Math.Max(count, _starts.Length * 2);
        Array.Resize(ref _starts, length);
        Array.Resize(ref _startsOfSentence, length);
    }

    private void GrowEdges()
    {
        var old = _edges;
        _edges = new PhraseEdge[old.Length * 2];
        foreach (ref readonly var edge in old.AsSpan())
        {
            if (edge.Target != 0) PhraseEdges.Insert(_edges, edge);
        }
    }
}
