using System.Runtime.CompilerServices;

namespace PolicyLint.Phrases;

/// <summary>Builds the automaton of a <see cref="PhraseSet"/>, group by group. A rule is a group or several.</summary>
internal sealed class PhraseSetBuilder
{
    private readonly PhraseVocabularyBuilder _vocabulary = new();
    private readonly List<ulong> _beginnings = [];
    private readonly Dictionary<PhraseSequence[], List<(int Node, bool IsAtEnd)>> _endsOfLists = [];
    private readonly List<(int Node, bool IsAtEnd)> _ends = [];
    private PhraseNode[] _nodes = new PhraseNode[1024];
    private PhraseEdge[] _edges = new PhraseEdge[2048];
    private PhraseOutput[] _outputs = new PhraseOutput[256];
    private PhraseLink[] _links = new PhraseLink[16];
    private int[] _starts = new int[512];
    private int[] _startsOfSentence = new int[512];
    private int _groupCount;
    private int _nodeCount = 1; // 0 stands for "no state"
    private int _edgeCount;
    private int _outputCount;
    private int _linkCount;

    /// <param name="groupCount">Number of the groups of the set that this one will be laid over; phrases may be added to them too.</param>
    internal PhraseSetBuilder(int groupCount = 0) => _groupCount = groupCount;

    /// <summary>Adds a group; its matches never overlap each other.</summary>
    internal int AddGroup() => _groupCount++;

    /// <summary>Adds a phrase to a group.</summary>
    internal void Add(int group, Phrase phrase)
    {
        var from = 0;
        for (var i = 0; i < phrase.Segments.Length; i++)
        {
            var segment = phrase.Segments[i];
            var to = i < phrase.Segments.Length - 1 ? AddNode(segment.GapAfter) : 0;
            foreach (var end in AddSequences(from, segment))
            {
                if (to != 0) AddLink(end.Node, to, false);
                else AddOutput(end.Node, group, end.IsAtEnd);
            }

            from = to;
        }
    }

    /// <summary>Adds a segment's sequences and returns where they end. What begins with a list goes the same way for all phrases.</summary>
    private List<(int Node, bool IsAtEnd)> AddSequences(int from, in PhraseSegment segment)
    {
        var isKept = from == 0 && segment.IsList;
        if (isKept && _endsOfLists.TryGetValue(segment.Sequences, out var known)) return known;
        var ends = isKept ? new List<(int, bool)>(segment.Sequences.Length) : _ends;
        ends.Clear();
        foreach (var sequence in segment.Sequences)
        {
            var steps = segment.StepsOf(sequence);
            if (from == 0) _beginnings.Add(PhraseBeginning.Of(steps));
            ends.Add((AddSteps(from, steps, sequence.IsAtStart), sequence.IsAtEnd));
        }

        if (isKept) _endsOfLists.Add(segment.Sequences, ends);
        return ends;
    }

    /// <summary>The set of all phrases added.</summary>
    /// <param name="below">A set whose phrases are found together with them; null = none.</param>
    internal PhraseSet Build(PhraseSet? below = null)
    {
        const int RestSize = 1 << 16;
        var output = new TableWriter(_nodeCount * Unsafe.SizeOf<PhraseNode>() + _edges.Length * Unsafe.SizeOf<PhraseEdge>() + RestSize);
        Write(output);
        return new PhraseSet(output.Written, below);
    }

    /// <summary>Writes the automaton for a <see cref="PhraseAutomaton"/> to view: the same for the same phrases added in the same order.</summary>
    internal void Write(TableWriter output)
    {
        GrowStarts(_vocabulary.SymbolCount);
        _vocabulary.Write(output);
        output.Table<ulong>(HashFilter.BitsOf(_beginnings));
        output.Table<PhraseNode>(_nodes.AsSpan(0, _nodeCount));
        output.Table<PhraseEdge>(_edges);
        output.Table<PhraseOutput>(_outputs.AsSpan(0, _outputCount));
        output.Table<PhraseLink>(_links.AsSpan(0, _linkCount));
        output.Table<int>(_starts.AsSpan(0, _vocabulary.SymbolCount));
        output.Table<int>(_startsOfSentence.AsSpan(0, _vocabulary.SymbolCount));
    }

    private int FindOrAddStart(bool isAtStart, int symbol)
    {
        GrowStarts(symbol + 1);
        ref var start = ref (isAtStart ? _startsOfSentence : _starts)[symbol];
        return start != 0 ? start : start = AddNode();
    }

    private int FindOrAddEdge(int node, int symbol, ulong filterBit)
    {
        var target = PhraseEdges.Find(_edges, node, symbol);
        if (target != 0) return target;
        target = AddNode();
        _nodes[node].EdgeFilter |= filterBit;
        PhraseEdges.Insert(_edges, new PhraseEdge(node, symbol, target));
        if (++_edgeCount * 2 > _edges.Length) GrowEdges();
        return target;
    }

    private int AddSteps(int node, ReadOnlySpan<PhraseStep> steps, bool isAtStart)
    {
        foreach (ref readonly var step in steps)
        {
            if (step.Kind == PhraseStepKind.Gap) node = FindOrAddGap(node, step.Data);
            else if (node == 0) node = FindOrAddStart(isAtStart, _vocabulary.Intern(step));
            else node = FindOrAddEdge(node, _vocabulary.Intern(step), PhraseNode.FilterBitOf(step.Hash));
        }

        return node;
    }

    private int FindOrAddGap(int node, int words)
    {
        for (var i = _nodes[node].FirstLink; i >= 0; i = _links[i].Next)
        {
            if (_links[i].IsShared && _nodes[_links[i].Target].GapWords == words) return _links[i].Target;
        }

        var gap = AddNode(words);
        AddLink(node, gap, true);
        return gap;
    }

    private void AddLink(int node, int target, bool isShared)
    {
        for (var i = _nodes[node].FirstLink; i >= 0; i = _links[i].Next)
        {
            if (_links[i].Target == target) return;
        }

        if (_linkCount == _links.Length) Array.Resize(ref _links, _linkCount * 2);
        _links[_linkCount] = new PhraseLink(target, isShared, _nodes[node].FirstLink);
        _nodes[node].FirstLink = _linkCount++;
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

    private int AddNode(int gapWords = 0)
    {
        if (_nodeCount == _nodes.Length) Array.Resize(ref _nodes, _nodeCount * 2);
        _nodes[_nodeCount] = new PhraseNode { FirstOutput = -1, FirstLink = -1, GapWords = gapWords };
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
