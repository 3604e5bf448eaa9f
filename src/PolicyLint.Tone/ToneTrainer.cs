using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Hands feature vectors to ML.NET and takes its weights.</summary>
internal static class ToneTrainer
{
    /// <summary>Trains on some of the vectors. One thread and a fixed seed: the same input gives the same weights on the same processor.</summary>
    public static LinearModel Train(IEnumerable<(FeatureVector Vector, ToneLabel Label)> examples, TrainingSettings settings) =>
        Weights(Fit(examples, settings, out _).Model).Without(ToneLabel.Hostile, settings.HostileRarity);

    /// <summary>Trains and keeps ML.NET's own transformer.</summary>
    public static MulticlassPredictionTransformer<MaximumEntropyModelParameters> Fit(
        IEnumerable<(FeatureVector Vector, ToneLabel Label)> examples, TrainingSettings settings, out IDataView data)
    {
        var ml = new MLContext(seed: 1);
        data = View(ml, examples);
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

    /// <summary>The weights in a trained model.</summary>
    public static LinearModel Weights(MaximumEntropyModelParameters parameters)
    {
        VBuffer<float>[]? buffers = null;
        parameters.GetWeights(ref buffers, out _);
        return new LinearModel([.. buffers.Select(buffer => buffer.DenseValues().ToArray())], [.. parameters.GetBiases()]);
    }

    /// <summary>The probabilities that ML.NET's own transformer gives, in the order of the data.</summary>
    public static IReadOnlyList<float[]> Probabilities(ITransformer transformer, IDataView data) =>
        [.. transformer.Transform(data).GetColumn<float[]>("Score")];

    private static IDataView View(MLContext ml, IEnumerable<(FeatureVector Vector, ToneLabel Label)> examples)
    {
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, FeatureLayout.Rows);
        var rows = examples.Select(example => new TrainingRow
        {
            Label = (uint)example.Label,
            Features = new VBuffer<float>(FeatureLayout.Rows, example.Vector.Rows.Length, example.Vector.Values, example.Vector.Rows),
        });
        return ml.Data.LoadFromEnumerable(rows.ToList(), schema);
    }
}
