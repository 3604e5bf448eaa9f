using System.Runtime.Intrinsics;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>
/// Learns hidden units, by stochastic gradient descent with Adagrad steps. Each reading of a text leaves features and units out at random,
/// so that no word is relied upon alone. One thread and a fixed seed, and sums in a fixed order: the same input gives the same weights.
/// </summary>
internal sealed class HiddenLayerTrainer
{
    private const float Epsilon = 1e-6f;
    private const float FirstWeight = 0.05f;
    private const float MostScore = 300;
    private const int Units = FeatureLayout.Hidden;

    private readonly TrainingSettings _settings;
    private readonly Random _random = new(1);
    private readonly float[] _weights = new float[FeatureLayout.Rows * Units];
    private readonly float[] _squares = new float[FeatureLayout.Rows * Units];
    private readonly float[] _biases = new float[Units];
    private readonly float[] _biasSquares = new float[Units];
    private readonly float[][] _output = ForEachLabel();
    private readonly float[][] _outputSquares = ForEachLabel();
    private readonly float[] _outputBiases = new float[FeatureLayout.Labels];
    private readonly float[] _outputBiasSquares = new float[FeatureLayout.Labels];
    private readonly float[] _units = new float[Units];
    private readonly float[] _open = new float[Units];
    private readonly float[] _slopes = new float[Units];
    private readonly float[] _errors = new float[FeatureLayout.Labels];
    private float _rate;

    private HiddenLayerTrainer(TrainingSettings settings)
    {
        _settings = settings;
        for (var i = 0; i < _weights.Length; i++) _weights[i] = Centred() * FirstWeight;
        foreach (var weights in _output)
        {
            for (var unit = 0; unit < Units; unit++) weights[unit] = Centred() / MathF.Sqrt(Units);
        }
    }

    /// <summary>Learns from some of the vectors.</summary>
    /// <param name="examples">The vectors and their labels.</param>
    /// <param name="settings">How to learn.</param>
    /// <returns>The rows' weights to the units, <see cref="FeatureLayout.Hidden"/> a row, and the units' biases.</returns>
    public static (float[] Weights, float[] Biases) Train(
        IReadOnlyList<(FeatureVector Vector, ToneLabel Label)> examples, TrainingSettings settings)
    {
        var trainer = new HiddenLayerTrainer(settings);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            trainer._random.Shuffle(order);
            trainer._rate = settings.LearningRate * (1 - (0.9f * epoch / settings.Epochs));
            foreach (var i in order) trainer.Learn(examples[i].Vector, (int)examples[i].Label);
        }

        return (trainer._weights, trainer._biases);
    }

    private static float[][] ForEachLabel() => [.. Enumerable.Range(0, FeatureLayout.Labels).Select(_ => new float[Units])];

    private float Centred() => (2 * _random.NextSingle()) - 1;

    private void Learn(FeatureVector vector, int label)
    {
        var kept = new List<(int Row, float Value)>(vector.Rows.Length);
        for (var i = 0; i < vector.Rows.Length; i++)
        {
            if (_random.NextSingle() >= _settings.InputDropout) kept.Add((vector.Rows[i], vector.Values[i] / (1 - _settings.InputDropout)));
        }

        Activate(kept);
        ScoreErrors(label);
        LearnOutput();
        LearnHidden(kept);
    }

    private void Activate(List<(int Row, float Value)> features)
    {
        _biases.CopyTo(_units, 0);
        foreach (var (row, value) in features)
        {
            for (var at = 0; at < Units; at += Vector256<float>.Count)
            {
                var sum = Vector256.LoadUnsafe(ref _units[at]) + (Vector256.LoadUnsafe(ref _weights[(row * Units) + at]) * value);
                sum.StoreUnsafe(ref _units[at]);
            }
        }

        for (var unit = 0; unit < Units; unit++)
        {
            var isOpen = _units[unit] > 0 && _random.NextSingle() >= _settings.HiddenDropout;
            _open[unit] = isOpen ? 1 / (1 - _settings.HiddenDropout) : 0;
            _units[unit] *= _open[unit];
        }
    }

    /// <summary>How far each label's probability is from what it should be.</summary>
    private void ScoreErrors(int label)
    {
        // In double precision, rounded once: the exponential functions of two machines differ in the last place, and each step builds on the
        // one before.
        Span<double> powers = stackalloc double[FeatureLayout.Labels];
        var sum = 0.0;
        for (var k = 0; k < powers.Length; k++)
        {
            var score = _outputBiases[k];
            for (var unit = 0; unit < Units; unit++) score += _output[k][unit] * _units[unit];
            powers[k] = Math.Exp(Math.Clamp(score, -MostScore, MostScore));
            sum += powers[k];
        }

        for (var k = 0; k < powers.Length; k++) _errors[k] = (float)(powers[k] / sum);
        _errors[label] -= 1;
    }

    private void LearnOutput()
    {
        Array.Clear(_slopes);
        for (var k = 0; k < _errors.Length; k++)
        {
            Step(ref _outputBiases[k], ref _outputBiasSquares[k], _errors[k]);
            for (var unit = 0; unit < Units; unit++)
            {
                if (_open[unit] == 0) continue;
                _slopes[unit] += _errors[k] * _output[k][unit] * _open[unit];
                Step(ref _output[k][unit], ref _outputSquares[k][unit], (_errors[k] * _units[unit]) + (_settings.WeightDecay * _output[k][unit]));
            }
        }
    }

    private void LearnHidden(List<(int Row, float Value)> features)
    {
        for (var unit = 0; unit < Units; unit++)
        {
            if (_open[unit] != 0) Step(ref _biases[unit], ref _biasSquares[unit], _slopes[unit]);
        }

        foreach (var (row, value) in features)
        {
            for (var at = 0; at < Units; at += Vector256<float>.Count) StepEight((row * Units) + at, at, value);
        }
    }

    private void Step(ref float weight, ref float squares, float gradient)
    {
        squares += gradient * gradient;
        weight -= _rate * gradient / (MathF.Sqrt(squares) + Epsilon);
    }

    /// <summary>The same step for eight units at once; units that this reading left out stay as they are.</summary>
    private void StepEight(int at, int unit, float value)
    {
        var weight = Vector256.LoadUnsafe(ref _weights[at]);
        var isOpen = Vector256.GreaterThan(Vector256.LoadUnsafe(ref _open[unit]), Vector256<float>.Zero);
        var gradient = ((Vector256.LoadUnsafe(ref _slopes[unit]) * value) + (weight * _settings.WeightDecay)) & isOpen;
        var squares = Vector256.LoadUnsafe(ref _squares[at]) + (gradient * gradient);
        squares.StoreUnsafe(ref _squares[at]);
        (weight - (gradient * _rate / (Vector256.Sqrt(squares) + Vector256.Create(Epsilon)))).StoreUnsafe(ref _weights[at]);
    }
}
