using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Gathers the features of a text into a vector, values as <see cref="PolicyLint.Tone"/> weighs them: a count 1/√n of its group.</summary>
internal readonly struct VectorSink : IFeatureSink
{
    private readonly List<(int Group, int Row, float Value)> _features;

    private VectorSink(List<(int Group, int Row, float Value)> features) => _features = features;

    /// <summary>Reads the vector of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="classes">The word classes.</param>
    /// <param name="emphasis">Factor for each group's values: a greater one learns faster.</param>
    public static FeatureVector Read(string text, WordClassTable classes, ReadOnlySpan<float> emphasis)
    {
        var features = new List<(int Group, int Row, float Value)>();
        FeatureReader<VectorSink>.Read(text, classes, new VectorSink(features));
        Span<int> counts = stackalloc int[FeatureLayout.Groups];
        foreach (var (group, _, _) in features) counts[group]++;
        var merged = new SortedDictionary<int, float>();
        foreach (var (group, row, value) in features)
        {
            var scaled = value * emphasis[group] / (group < FeatureLayout.CountedGroups ? MathF.Sqrt(counts[group]) : 1);
            merged[row] = merged.GetValueOrDefault(row) + scaled;
        }

        return new FeatureVector([.. merged.Keys], [.. merged.Values]);
    }

    /// <inheritdoc/>
    public void Word(int row, int start, int length) => _features.Add((0, row, 1));

    /// <inheritdoc/>
    public void Pair(int row, int start, int length) => _features.Add((1, row, 1));

    /// <inheritdoc/>
    public void Hit(ulong classes, int start, int length)
    {
    }

    /// <inheritdoc/>
    public void Traits(scoped ReadOnlySpan<ulong> groups)
    {
        for (var group = 0; group < groups.Length; group++)
        {
            for (var rest = groups[group]; rest != 0;)
            {
                _features.Add((FeatureLayout.CountedGroups, FeatureLayout.TraitStarts[group] + FeatureLayout.Take(ref rest), 1));
            }
        }
    }

    /// <inheritdoc/>
    public void Measure(scoped ReadOnlySpan<float> values)
    {
        for (var measure = 0; measure < values.Length; measure++)
        {
            if (values[measure] != 0) _features.Add((FeatureLayout.SteppedGroups, FeatureLayout.MeasureStart + measure, values[measure]));
        }
    }
}
