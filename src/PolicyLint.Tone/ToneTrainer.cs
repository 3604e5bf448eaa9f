using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Learns the hidden layer, then hands its activations to ML.NET for the output layer.</summary>
internal static class ToneTrainer
{
    /// <summary>Trains on some of the vectors. The same input gives the same weights on the same processor.</summary>
    public static ToneNetwork Train(IReadOnlyList<(FeatureVector Vector, ToneLabel Label)> examples, TrainingSettings settings)
    {
        var hidden = LearnHidden(examples, settings);
        return Join(hidden, Fit(hidden, examples, settings, out _).Model).Without(ToneLabel.Hostile, settings.HostileRarity);
    }

    /// <summary>The hidden layer, still without an output.</summary>
    public static ToneNetwork LearnHidden(IReadOnlyList<(FeatureVector Vector, ToneLabel Label)> examples, TrainingSettings settings)
    {
        var (weights, biases) = HiddenLayerTrainer.Train(examples, settings);
        return new ToneNetwork(weights, biases, [], []);
    }

    /// <summary>Trains the output layer and keeps ML.NET's own transformer.</summary>
    public static MulticlassPredictionTransformer<MaximumEntropyModelParameters> Fit(
        ToneNetwork hidden, IReadOnlyList<(FeatureVector Vector, ToneLabel Label)> examples, TrainingSettings settings, out IDataView data)
    {
        var ml = new MLContext(seed: 1);
        data = ml.Data.LoadFromEnumerable(
            examples.Select(example => new TrainingRow { Label = (uint)example.Label, Features = hidden.Activate(example.Vector) }).ToList());
        var trainer = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = settings.L2,
            OptimizationTolerance = 1e-6f,
            HistorySize = 20,
            NumberOfThreads = 1,
        });
        return trainer.Fit(data);
    }

    /// <summary>A hidden layer with the output layer that ML.NET found.</summary>
    public static ToneNetwork Join(ToneNetwork hidden, MaximumEntropyModelParameters output)
    {
        VBuffer<float>[]? buffers = null;
        output.GetWeights(ref buffers, out _);
        return hidden with { Output = [.. buffers.Select(buffer => buffer.DenseValues().ToArray())], OutputBiases = [.. output.GetBiases()] };
    }

    /// <summary>The probabilities that ML.NET's own transformer gives, in the order of the data.</summary>
    public static IReadOnlyList<float[]> Probabilities(ITransformer transformer, IDataView data) =>
        [.. transformer.Transform(data).GetColumn<float[]>("Score")];
}
