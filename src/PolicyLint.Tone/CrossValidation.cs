using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Scores every text by a model that saw nothing of its group.</summary>
internal static class CrossValidation
{
    /// <summary>Out-of-fold scores, in the order of the texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="vectors">Their vectors.</param>
    /// <param name="group">Texts of one group are left out together.</param>
    /// <param name="settings">How to train.</param>
    /// <param name="progress">Told before each fold, on any thread: its number and how many there are.</param>
    /// <param name="cancellationToken">Stops between folds.</param>
    public static float[][] Score(
        IReadOnlyList<LabelledText> texts,
        IReadOnlyList<FeatureVector> vectors,
        Func<LabelledText, string> group,
        TrainingSettings settings,
        Action<int, int> progress,
        CancellationToken cancellationToken)
    {
        var groups = texts.Select(group).ToArray();
        var names = groups.Distinct().Order(StringComparer.Ordinal).ToArray();
        var scores = new float[texts.Count][];
        var begun = 0;
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(names, options, name =>
        {
            progress(Interlocked.Increment(ref begun), names.Length);
            var rest = Enumerable.Range(0, texts.Count).Where(i => groups[i] != name).Select(i => (vectors[i], texts[i].Label)).ToList();
            var network = ToneTrainer.Train(rest, settings);
            for (var i = 0; i < texts.Count; i++)
            {
                if (groups[i] == name) scores[i] = network.Score(vectors[i]);
            }
        });

        return scores;
    }

    /// <summary>The batch of a text: leaves out a writer and a sort of text at once.</summary>
    public static string ByBatch(LabelledText text) => text.Batch;

    /// <summary>One of ten groups of kinds: "tweet" and "tweet-reply" share their first word, and so their group, whoever wrote them.</summary>
    public static string ByKind(LabelledText text)
    {
        var first = text.Kind.AsSpan();
        var end = first.IndexOfAny('-', ' ', '+');
        var hash = TermHash.Of(end < 0 ? first : first[..end]);
        return $"kinds {TermHash.Row(hash, 16) % 10}";
    }
}
