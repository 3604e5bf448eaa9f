using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>A list or map that is still being read.</summary>
internal sealed class YamlFrame(bool isMapping, bool isFlow, int start, string? anchor)
{
    // Up to here a scan over the keys is faster than a set of them.
    private const int FewKeys = 12;

    private readonly ImmutableArray<YamlNode>.Builder _items = ImmutableArray.CreateBuilder<YamlNode>();
    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private HashSet<string>? _keys;
    private YamlScalar? _key;
    private bool _valueIsNext;
    private int _firstStart = -1;
    private int _lastEnd;
    private int _count = 1;
    private int _height;

    /// <summary>Where it begins; for the one-pair map <c>[a: b]</c> the bracket before it.</summary>
    public int Start => start;

    /// <summary>Whether it is written with brackets.</summary>
    public bool IsFlow => isFlow;

    /// <summary>Its name for aliases, if any.</summary>
    public string? Anchor => anchor;

    /// <summary>Takes the next item, key or value.</summary>
    public void Add(YamlSubtree subtree, ImmutableArray<YamlProblem>.Builder problems)
    {
        var node = subtree.Node;
        if (_firstStart < 0) _firstStart = node.Span.Start;
        _lastEnd = Math.Max(_lastEnd, node.Span.End);
        _count += subtree.Count;
        _height = Math.Max(_height, subtree.Height + 1);
        if (!isMapping)
        {
            _items.Add(node);
        }
        else if (!_valueIsNext)
        {
            _key = Accept(node, problems);
            _valueIsNext = true;
        }
        else
        {
            if (_key is not null) _entries.Add(new YamlEntry(_key, node));
            _key = null;
            _valueIsNext = false;
        }
    }

    /// <summary>Gives a key whose value was never reached an empty one.</summary>
    public void Abandon()
    {
        if (_key is not null) _entries.Add(new YamlEntry(_key, new YamlScalar(new TextSpan(_key.Span.End, 0), "", isPlain: true)));
        _key = null;
    }

    /// <summary>The finished node.</summary>
    /// <param name="text">The text it stands in.</param>
    /// <param name="end">Where the parser says it ends; null where an error cut it short.</param>
    public YamlSubtree Close(string text, int? end)
    {
        var isPair = isFlow && isMapping && (start >= text.Length || text[start] != '{');
        var first = isPair && _firstStart >= 0 ? _firstStart : start;
        // A block ends with its last value; the parser tells the place of the next token instead.
        var last = isFlow && !isPair && end is { } bracket && bracket < text.Length && text[bracket] is ']' or '}' ? bracket + 1 : _lastEnd;
        var span = TextSpan.FromBounds(first, Math.Max(first, last));
        YamlNode node = isMapping ? new YamlMapping(span, _entries.DrainToImmutable()) : new YamlSequence(span, _items.DrainToImmutable());
        return new YamlSubtree(node, _count, _height);
    }

    /// <summary>The key, or null where it and its value are to be left out.</summary>
    private YamlScalar? Accept(YamlNode node, ImmutableArray<YamlProblem>.Builder problems)
    {
        if (node is not YamlScalar key)
        {
            problems.Add(new YamlProblem(node.Span, "A key must be a plain word, not a list or map."));
            return null;
        }

        if (key is { IsPlain: true, Value: "<<" })
        {
            problems.Add(new YamlProblem(key.Span, "Merge keys (“<<”) are not supported: write the keys out."));
            return null;
        }

        if (IsNew(key.Value)) return key;
        problems.Add(new YamlProblem(key.Span, $"The key “{key.Value}” occurs twice: the first one counts, remove one of them."));
        return null;
    }

    private bool IsNew(string key)
    {
        if (_keys is not null) return _keys.Add(key);
        foreach (var entry in _entries)
            if (entry.Key.Value == key) return false;
        if (_entries.Count >= FewKeys)
        {
            _keys = new HashSet<string>(StringComparer.Ordinal) { key };
            foreach (var entry in _entries) _keys.Add(entry.Key.Value);
        }

        return true;
    }
}
