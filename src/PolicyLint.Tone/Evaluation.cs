using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Figures over scored texts.</summary>
internal sealed class Evaluation
{
    private readonly List<(ToneLabel Label, float[] Probabilities)> _scored;

    /// <summary>Measures probabilities against the labels given.</summary>
    public Evaluation(IEnumerable<(ToneLabel Label, float[] Probabilities)> scored)
    {
        _scored = [.. scored];
        Confusion = new int[FeatureLayout.Labels, FeatureLayout.Labels];
        foreach (var (label, probabilities) in _scored) Confusion[(int)label, Best(probabilities)]++;
    }

    /// <summary>Texts by label (first index) and by what was predicted (second).</summary>
    public int[,] Confusion { get; }

    /// <summary>Number of texts.</summary>
    public int Count => _scored.Count;

    /// <summary>Share of texts whose most probable label is theirs.</summary>
    public double Accuracy => (double)Enumerable.Range(0, FeatureLayout.Labels).Sum(label => Confusion[label, label]) / Math.Max(Count, 1);

    /// <summary>Mean of the F1 of the labels that occur.</summary>
    public double MacroF1
    {
        get
        {
            var occurring = Enum.GetValues<ToneLabel>().Where(label => _scored.Exists(scored => scored.Label == label)).ToArray();
            return occurring.Length == 0 ? 0 : occurring.Average(label => F1(label));
        }
    }

    /// <summary>Harmonic mean of precision and recall of one label.</summary>
    public double F1(ToneLabel label)
    {
        var (actual, predicted) = (0, 0);
        for (var other = 0; other < FeatureLayout.Labels; other++)
        {
            actual += Confusion[(int)label, other];
            predicted += Confusion[other, (int)label];
        }

        return actual + predicted == 0 ? 0 : 2.0 * Confusion[(int)label, (int)label] / (actual + predicted);
    }

    /// <summary>The greatest recall of a sales pitch (promotional or hype) at which at least <paramref name="precision"/> of the hits are right.</summary>
    public double PitchRecall(double precision) => Recall(
        precision,
        p => p[(int)ToneLabel.Promotional] + p[(int)ToneLabel.Hype],
        label => label is ToneLabel.Promotional or ToneLabel.Hype,
        out _);

    /// <summary>The greatest recall at a precision, and the least probability that reaches it.</summary>
    public double Recall(double precision, Func<float[], float> score, Func<ToneLabel, bool> isHit, out double threshold)
    {
        var ordered = _scored.OrderByDescending(scored => score(scored.Probabilities)).ToList();
        var total = ordered.Count(scored => isHit(scored.Label));
        var (hits, best) = (0, 0);
        threshold = 1;
        for (var i = 0; i < ordered.Count; i++)
        {
            if (isHit(ordered[i].Label)) hits++;
            var value = score(ordered[i].Probabilities);
            if (i + 1 < ordered.Count && score(ordered[i + 1].Probabilities) == value) continue;
            if (hits < precision * (i + 1)) continue;
            (best, threshold) = (hits, value);
        }

        return total == 0 ? 0 : (double)best / total;
    }

    /// <summary>Ten bins of the most probable label's probability: mean probability, share right, number.</summary>
    public IReadOnlyList<(double Confidence, double Accuracy, int Count)> Reliability()
    {
        var bins = new (double Confidence, double Accuracy, int Count)[10];
        foreach (var (label, probabilities) in _scored)
        {
            var best = Best(probabilities);
            ref var bin = ref bins[Math.Min((int)(probabilities[best] * 10), 9)];
            bin = (bin.Confidence + probabilities[best], bin.Accuracy + (best == (int)label ? 1 : 0), bin.Count + 1);
        }

        return [.. bins.Where(bin => bin.Count > 0).Select(bin => (bin.Confidence / bin.Count, bin.Accuracy / bin.Count, bin.Count))];
    }

    /// <summary>Expected calibration error: how far, on average, the probability is from the share that is right.</summary>
    public double CalibrationError() => Reliability().Sum(bin => Math.Abs(bin.Confidence - bin.Accuracy) * bin.Count) / Math.Max(Count, 1);

    private static int Best(float[] probabilities) => Array.IndexOf(probabilities, probabilities.Max());
}
