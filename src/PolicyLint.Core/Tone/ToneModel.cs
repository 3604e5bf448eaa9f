using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace PolicyLint.Tone;

/// <summary>
/// Scores texts by tone: five probabilities, and the words behind them. Immutable and safe on any number of threads. Trained by
/// <c>policylint-tone train</c>; <c>docs/tone.md</c> says on what and how well.
/// </summary>
public sealed class ToneModel
{
    private static readonly Lazy<ToneModel> LazyBuiltIn = new(ReadBuiltIn);

    private readonly ReadOnlyMemory<byte> _data;
    private readonly int _tableBits;
    private readonly float[] _scales = new float[FeatureLayout.SteppedGroups];
    private readonly float[] _measures = new float[FeatureLayout.Measures * FeatureLayout.Hidden];
    private readonly float[] _hiddenBiases = new float[FeatureLayout.Hidden];
    private readonly Vector256<float>[] _output = new Vector256<float>[FeatureLayout.Hidden];
    private readonly Vector256<float> _outputBiases;
    private readonly float _inverseTemperature;

    private ToneModel(ReadOnlyMemory<byte> data)
    {
        var head = data.Span;
        _data = data;
        _tableBits = BinaryPrimitives.ReadInt32LittleEndian(head[ToneModelHeader.TableBitsAt..]);
        ReadSingles(head[ToneModelHeader.ScalesAt..], _scales);
        ReadSingles(head[ToneModelHeader.HiddenBiasesAt..], _hiddenBiases);
        _outputBiases = ReadLabels(head[ToneModelHeader.OutputBiasesAt..], sizeof(float));
        for (var unit = 0; unit < _output.Length; unit++)
        {
            _output[unit] = ReadLabels(head[(ToneModelHeader.OutputAt + (sizeof(float) * unit))..], sizeof(float) * FeatureLayout.Hidden);
        }

        ReadSingles(head[(WeightsAt + (FeatureLayout.MeasureStart * FeatureLayout.Hidden))..], _measures);
        _inverseTemperature = 1 / BinaryPrimitives.ReadSingleLittleEndian(head[ToneModelHeader.TemperatureAt..]);
    }

    /// <summary>The model that comes with the program; read on first use, in well under a millisecond.</summary>
    public static ToneModel BuiltIn => LazyBuiltIn.Value;

    /// <summary>The bytes of the model.</summary>
    internal ReadOnlySpan<byte> Data => _data.Span;

    internal WordClassTable Classes => new(Data[ToneModelHeader.Size..], _tableBits);

    /// <summary>The weights of all rows before the measures, in steps of their group's scale.</summary>
    internal ReadOnlySpan<sbyte> Weights => MemoryMarshal.Cast<byte, sbyte>(Data.Slice(WeightsAt, FeatureLayout.MeasureStart * FeatureLayout.Hidden));

    /// <summary>The weights of the measures.</summary>
    internal ReadOnlySpan<float> Measures => _measures;

    internal ReadOnlySpan<float> Scales => _scales;

    private int WeightsAt => ToneModelHeader.Size + WordClassTable.SizeOf(_tableBits);

    /// <summary>Views <paramref name="data"/> as a model, without a copy: the bytes must not change afterwards.</summary>
    /// <exception cref="ToneModelException">The data are no tone model, cut off, corrupt or of another version; the message is one line.</exception>
    public static ToneModel Load(ReadOnlyMemory<byte> data)
    {
        ToneModelHeader.Check(data.Span);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(data.Span[ToneModelHeader.HashedFrom..], hash);
        if (!hash.SequenceEqual(data.Span.Slice(ToneModelHeader.Hash, hash.Length))) throw ToneModelHeader.Corrupt();
        return new ToneModel(data);
    }

    /// <summary>Scores one sentence, or a passage of a few.</summary>
    /// <param name="sentence">Any text, prose without markup at best. A text without a word says nothing and is scored as the labels' prior.</param>
    /// <param name="probabilities">Receives the five probabilities in the order of <see cref="ToneLabel"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="probabilities"/> has room for fewer than five.</exception>
    public void Score(ReadOnlySpan<char> sentence, Span<float> probabilities)
    {
        if (probabilities.Length < FeatureLayout.Labels) throw new ArgumentException("Five probabilities need room.", nameof(probabilities));
        Span<float> hidden = stackalloc float[FeatureLayout.Hidden];
        Activate(sentence, hidden);
        // In four sums, so that none waits for the one before.
        var (first, second, third, fourth) = (_outputBiases, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (var unit = 0; unit < _output.Length; unit += 4)
        {
            first += _output[unit] * hidden[unit];
            second += _output[unit + 1] * hidden[unit + 1];
            third += _output[unit + 2] * hidden[unit + 2];
            fourth += _output[unit + 3] * hidden[unit + 3];
        }

        Softmax((first + second + (third + fourth)) * _inverseTemperature, probabilities);
    }

    /// <summary>Scores one sentence, or a passage of a few.</summary>
    public ToneScore Score(ReadOnlySpan<char> sentence)
    {
        Span<float> p = stackalloc float[FeatureLayout.Labels];
        Score(sentence, p);
        return new ToneScore(p[0], p[1], p[2], p[3], p[4]);
    }

    /// <summary>Scores a text and says which words and traits pushed it towards its label.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="top">Greatest number of contributions wanted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public ToneExplanation Explain(ReadOnlySpan<char> sentence, int top)
    {
        var score = Score(sentence);
        return new ToneExplanation(score, score.Label, ExplainLabel(sentence, score.Label, top));
    }

    /// <summary>What pushes a text towards one label, be it the most probable one or not; hardest first, stop words left out.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="label">The label.</param>
    /// <param name="top">Greatest number of contributions wanted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public IReadOnlyList<ToneContribution> ExplainLabel(ReadOnlySpan<char> sentence, ToneLabel label, int top)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        Span<float> hidden = stackalloc float[FeatureLayout.Hidden];
        Activate(sentence, hidden);
        var sink = new ContributionSink(this, Direction(label, hidden));
        FeatureReader<ContributionSink>.Read(sentence, Classes, sink);
        return sink.Top(sentence, top);
    }

    /// <summary>The activations of the hidden units: what they receive, or zero where that is negative.</summary>
    internal void Activate(ReadOnlySpan<char> sentence, Span<float> hidden)
    {
        Span<int> spill = stackalloc int[WeightSink.SpillSize];
        _hiddenBiases.CopyTo(hidden);
        FeatureReader<WeightSink>.Read(sentence, Classes, new WeightSink(this, hidden, spill));
        for (var at = 0; at < hidden.Length; at += Vector256<float>.Count)
        {
            var units = hidden[at..];
            Vector256.Max(Vector256.Create<float>(units), Vector256<float>.Zero).CopyTo(units);
        }
    }

    /// <summary>
    /// What one more of each hidden unit adds to a label's score above the labels' average. Units that a text leaves at zero add nothing, and
    /// so the text's features together add exactly what its score says.
    /// </summary>
    private float[] Direction(ToneLabel label, ReadOnlySpan<float> hidden)
    {
        var direction = new float[FeatureLayout.Hidden];
        for (var unit = 0; unit < direction.Length; unit++)
        {
            if (hidden[unit] > 0) direction[unit] = _output[unit][(int)label] - (Vector256.Sum(_output[unit]) / FeatureLayout.Labels);
        }

        return direction;
    }

    /// <summary>Turns scores into probabilities.</summary>
    /// <param name="scores">One a label, divided by the temperature; the rest is not looked at.</param>
    /// <param name="probabilities">Receives one a label.</param>
    internal static void Softmax(Vector256<float> scores, Span<float> probabilities)
    {
        var isLabel = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(FeatureLayout.Labels)).AsSingle();
        var max = float.NegativeInfinity;
        for (var label = 0; label < FeatureLayout.Labels; label++) max = MathF.Max(max, scores[label]);
        var powers = Vector256.Exp(scores - Vector256.Create(max)) & isLabel;
        powers /= Vector256.Sum(powers);
        for (var label = 0; label < FeatureLayout.Labels; label++) probabilities[label] = powers[label];
    }

    /// <summary>Reads one number a label, the next of them <paramref name="stride"/> bytes on; the rest of the vector is zero.</summary>
    private static Vector256<float> ReadLabels(ReadOnlySpan<byte> data, int stride)
    {
        Span<float> values = stackalloc float[Vector256<float>.Count];
        for (var label = 0; label < FeatureLayout.Labels; label++) values[label] = BinaryPrimitives.ReadSingleLittleEndian(data[(label * stride)..]);
        return Vector256.Create<float>(values);
    }

    private static void ReadSingles(ReadOnlySpan<byte> data, Span<float> values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = BinaryPrimitives.ReadSingleLittleEndian(data[(sizeof(float) * i)..]);
    }

    private static ToneModel ReadBuiltIn()
    {
        var data = ResourceMemory.Open(typeof(ToneModel).Assembly, "PolicyLint.Tone.tone.model");
        // Part of the assembly, so its hash is a test's business: hashing would cost every start more than reading does.
        ToneModelHeader.Check(data.Span);
        return new ToneModel(data);
    }
}
