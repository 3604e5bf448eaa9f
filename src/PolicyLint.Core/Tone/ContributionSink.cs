using System.Numerics;
using PolicyLint.Text;

namespace PolicyLint.Tone;

/// <summary>
/// Gathers what each word, phrase and trait added to one label's score above the labels' average. With the hidden units that are active held
/// fixed the network is linear, so all of them and the biases sum to exactly that excess.
/// </summary>
internal readonly struct ContributionSink : IFeatureSink
{
    private readonly ToneModel _model;
    private readonly float[] _direction;
    private readonly List<Part> _parts;
    private readonly List<TextSpan> _words;
    private readonly List<(ulong Classes, TextSpan Span)> _hits;

    /// <summary>Explains a label by the weights of <paramref name="model"/>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="direction">What each hidden unit adds to the label's score above the average.</param>
    public ContributionSink(ToneModel model, float[] direction)
    {
        _model = model;
        _direction = direction;
        _parts = [];
        _words = [];
        _hits = [];
    }

    /// <inheritdoc/>
    public void Word(int row, int start, int length)
    {
        _words.Add(new TextSpan(start, length));
        Count(0, row, start, length);
    }

    /// <inheritdoc/>
    public void Pair(int row, int start, int length) => Count(1, row, start, length);

    /// <inheritdoc/>
    public void Hit(ulong classes, int start, int length) => _hits.Add((classes, new TextSpan(start, length)));

    /// <inheritdoc/>
    public void Traits(scoped ReadOnlySpan<ulong> groups)
    {
        for (var group = 0; group < groups.Length; group++)
        {
            for (var rest = groups[group]; rest != 0;)
            {
                Count(FeatureLayout.CountedGroups, FeatureLayout.TraitStarts[group] + FeatureLayout.Take(ref rest), 0, 0);
            }
        }
    }

    /// <inheritdoc/>
    public void Measure(scoped ReadOnlySpan<float> values)
    {
        for (var measure = 0; measure < values.Length; measure++)
        {
            var weights = _model.Measures.Slice(measure * FeatureLayout.Hidden, FeatureLayout.Hidden);
            var sum = 0f;
            for (var unit = 0; unit < weights.Length; unit++) sum += weights[unit] * _direction[unit];
            _parts.Add(new Part(FeatureLayout.SteppedGroups, FeatureLayout.MeasureStart + measure, default, sum * values[measure]));
        }
    }

    /// <summary>The hardest pushes towards the label, at most <paramref name="top"/>; stop words are left out.</summary>
    public List<ToneContribution> Top(ReadOnlySpan<char> text, int top)
    {
        Span<float> scales = stackalloc float[FeatureLayout.Groups];
        Scale(scales);
        var terms = new TermWeights(_words, _hits);
        var traits = new Dictionary<string, float>();
        foreach (var part in _parts)
        {
            var weight = part.Weight * scales[part.Group];
            if (part.Span.IsEmpty) AddTrait(terms, traits, part, weight);
            else terms.Add(part.Span, weight);
        }

        var ranked = terms.ToContributions(text);
        foreach (var (name, weight) in traits) ranked.Add(new ToneContribution(default, name, [], weight));
        ranked.RemoveAll(contribution => contribution.Weight <= 0);
        ranked.Sort((left, right) => right.Weight != left.Weight ? right.Weight.CompareTo(left.Weight) : left.Span.CompareTo(right.Span));
        if (ranked.Count > top) ranked.RemoveRange(top, ranked.Count - top);
        return ranked;
    }

    private void Scale(Span<float> scales)
    {
        Span<int> counts = stackalloc int[FeatureLayout.Groups];
        foreach (var part in _parts) counts[part.Group]++;
        for (var group = 0; group < FeatureLayout.Groups; group++)
        {
            scales[group] = group < FeatureLayout.SteppedGroups ? _model.Scales[group] : 1;
            if (group < FeatureLayout.CountedGroups) scales[group] /= MathF.Sqrt(Math.Max(counts[group], 1));
        }
    }

    /// <summary>Gives the weight of a class feature to the words of those classes in equal parts; of another trait, to its name.</summary>
    private void AddTrait(TermWeights terms, Dictionary<string, float> traits, Part part, float weight)
    {
        var classes = TraitNames.ClassesOf(part.Row);
        var holders = 0;
        foreach (var (hit, _) in _hits) holders += BitOperations.PopCount(hit & classes);
        if (holders == 0)
        {
            var name = TraitNames.Of(part.Row);
            traits[name] = traits.GetValueOrDefault(name) + weight;
            return;
        }

        foreach (var (hit, span) in _hits)
        {
            if ((hit & classes) != 0) terms.Add(span, weight * BitOperations.PopCount(hit & classes) / holders);
        }
    }

    private void Count(int group, int row, int start, int length)
    {
        var weights = _model.Weights.Slice(row * FeatureLayout.Hidden, FeatureLayout.Hidden);
        var sum = 0f;
        for (var unit = 0; unit < weights.Length; unit++) sum += weights[unit] * _direction[unit];
        _parts.Add(new Part(group, row, new TextSpan(start, length), sum));
    }

    private readonly record struct Part(int Group, int Row, TextSpan Span, float Weight);
}
