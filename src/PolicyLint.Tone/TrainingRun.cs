using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Texts turned into vectors once, to be trained on in several ways.</summary>
internal sealed class TrainingRun
{
    private readonly IReadOnlyList<LabelledText> _texts;
    private readonly TrainingSettings _settings;

    /// <summary>Reads the vectors of <paramref name="texts"/>.</summary>
    public TrainingRun(IReadOnlyList<LabelledText> texts, TrainingSettings settings)
    {
        _texts = texts;
        _settings = settings;
        var table = new WordClassTable(WordClassCompiler.Compile(out var bits), bits);
        var vectors = new FeatureVector[texts.Count];
        for (var i = 0; i < vectors.Length; i++) vectors[i] = VectorSink.Read(texts[i].Text, table, [.. settings.Emphasis]);
        Vectors = vectors;
    }

    /// <summary>The vectors, in the order of the texts.</summary>
    public IReadOnlyList<FeatureVector> Vectors { get; }

    /// <summary>The vectors with their labels.</summary>
    public IReadOnlyList<(FeatureVector Vector, ToneLabel Label)> Examples => [.. _texts.Select((text, i) => (Vectors[i], text.Label))];

    /// <summary>Trains on everything.</summary>
    public ToneNetwork Train() => ToneTrainer.Train(Examples, _settings);

    /// <summary>Scores each text by a model that saw nothing of its group.</summary>
    public LeftOutScores LeaveOut(Func<LabelledText, string> group, IProgress<string> progress, CancellationToken cancellation)
    {
        var scores = CrossValidation.Score(
            _texts, Vectors, group, _settings, (fold, folds) => progress.Report($"fold {fold} of {folds}"), cancellation);
        return new LeftOutScores([.. _texts.Select((text, i) => (text.Label, scores[i]))]);
    }
}
