using PolicyLint.Tone;

namespace PolicyLint.ToneTraining.Tests;

/// <summary>One training run on the built-in texts, shared by the tests that need it.</summary>
public sealed class TrainedModel
{
    /// <summary>Trains.</summary>
    public TrainedModel()
    {
        Texts = LabelledTextReader.ReadBuiltIn();
        Run = new TrainingRun(Texts, TrainingSettings.Default);
        var hidden = ToneTrainer.LearnHidden(Run.Examples, TrainingSettings.Default);
        var transformer = ToneTrainer.Fit(hidden, Run.Examples, TrainingSettings.Default, out var data);
        Network = ToneTrainer.Join(hidden, transformer.Model);
        Probabilities = ToneTrainer.Probabilities(transformer, data);
        Core = ToneModel.Load(ToneModelWriter.Write(Network, TrainingSettings.Default, temperature: 1, Texts.Count, new ToneFigures(0, 0, 0)));
    }

    internal IReadOnlyList<LabelledText> Texts { get; }

    internal TrainingRun Run { get; }

    internal ToneNetwork Network { get; }

    internal IReadOnlyList<float[]> Probabilities { get; }

    internal ToneModel Core { get; }
}
