using PolicyLint.Text;

namespace PolicyLint.Tone;

/// <summary>The weight of each term of a text. A term is a listed phrase, or a word outside any.</summary>
internal sealed class TermWeights
{
    private readonly List<TextSpan> _terms = [];
    private readonly float[] _weights;
    private readonly ulong[] _classes;

    /// <summary>Cuts a text into its terms.</summary>
    public TermWeights(List<TextSpan> words, List<(ulong Classes, TextSpan Span)> hits)
    {
        var spans = new List<TextSpan>(words);
        foreach (var (_, span) in hits) spans.Add(span);
        spans.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.Length.CompareTo(left.Length));
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end) continue;
            _terms.Add(span);
            end = span.End;
        }

        _weights = new float[_terms.Count];
        _classes = new ulong[_terms.Count];
        foreach (var (classes, span) in hits) _classes[Find(span.Start)] |= classes;
    }

    /// <summary>Adds a weight to the terms at both ends of <paramref name="span"/>, half to each.</summary>
    public void Add(TextSpan span, float weight)
    {
        _weights[Find(span.Start)] += weight / 2;
        _weights[Find(span.End - 1)] += weight / 2;
    }

    /// <summary>The terms with their weights, without stop words.</summary>
    public List<ToneContribution> ToContributions(ReadOnlySpan<char> text)
    {
        var contributions = new List<ToneContribution>(_terms.Count);
        for (var i = 0; i < _terms.Count; i++)
        {
            var name = text.Slice(_terms[i].Start, _terms[i].Length).ToString();
            if (!StopWords.Contains(name)) contributions.Add(new ToneContribution(_terms[i], name, TraitNames.Of(_classes[i]), _weights[i]));
        }

        return contributions;
    }

    /// <summary>The term at or last before <paramref name="position"/>: punctuation counts to the word before it.</summary>
    private int Find(int position)
    {
        var (low, high) = (0, _terms.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_terms[middle].Start <= position) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
