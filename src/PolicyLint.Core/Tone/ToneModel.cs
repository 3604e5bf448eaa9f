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
    private readonly float[] _scales;
    private readonly Vector256<float> _biases;
    private readonly float _inverseTemperature;

    private ToneModel(ReadOnlyMemory<byte> data)
    {
        var head = data.Span;
        _data = data;
        _tableBits = BinaryPrimitives.ReadInt32LittleEndian(head[ToneModelHeader.TableBitsAt..]);
        _scales = new float[FeatureLayout.Groups + 1];
        ReadSingles(head[ToneModelHeader.ScalesAt..], _scales);
        Span<float> biases = stackalloc float[FeatureLayout.Stride];
        ReadSingles(head[ToneModelHeader.BiasesAt..], biases);
        _biases = Vector256.Create<float>(biases);
        _inverseTemperature = 1 / BinaryPrimitives.ReadSingleLittleEndian(head[ToneModelHeader.TemperatureAt..]);
    }

    /// <summary>The model that comes with the program; read on first use, in well under a millisecond.</summary>
    public static ToneModel BuiltIn => LazyBuiltIn.Value;

    /// <summary>The bytes of the model.</summary>
    internal ReadOnlySpan<byte> Data => _data.Span;

    internal WordClassTable Classes => new(Data[ToneModelHeader.Size..], _tableBits);

    internal ReadOnlySpan<sbyte> Counted =>
        MemoryMarshal.Cast<byte, sbyte>(Data.Slice(CountedAt, FeatureLayout.CountedRows * FeatureLayout.Stride));

    internal ReadOnlySpan<short> Dense =>
        MemoryMarshal.Cast<byte, short>(Data[(CountedAt + (FeatureLayout.CountedRows * FeatureLayout.Stride))..]);

    internal ReadOnlySpan<float> Scales => _scales;

    internal Vector256<float> Biases => _biases;

    private int CountedAt => ToneModelHeader.Size + WordClassTable.SizeOf(_tableBits);

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
        Span<float> scores = stackalloc float[FeatureLayout.Stride];
        Sum(sentence, scores);
        Softmax(scores[..FeatureLayout.Labels], _inverseTemperature, probabilities);
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
        var sink = new ContributionSink(this, label);
        FeatureReader<ContributionSink>.Read(sentence, Classes, sink);
        return sink.Top(sentence, top);
    }

    /// <summary>The scores of the labels before calibration, in the first five of eight.</summary>
    internal void Sum(ReadOnlySpan<char> sentence, Span<float> scores) =>
        FeatureReader<WeightSink>.Read(sentence, Classes, new WeightSink(this, scores));

    /// <summary>Turns scores into probabilities.</summary>
    internal static void Softmax(ReadOnlySpan<float> scores, float inverseTemperature, Span<float> probabilities)
    {
        var max = float.NegativeInfinity;
        foreach (var score in scores) max = MathF.Max(max, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++) sum += probabilities[i] = MathF.Exp((scores[i] - max) * inverseTemperature);
        for (var i = 0; i < scores.Length; i++) probabilities[i] /= sum;
    }

    private static void ReadSingles(ReadOnlySpan<byte> data, Span<float> values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = BinaryPrimitives.ReadSingleLittleEndian(data[(sizeof(float) * i)..]);
    }

    private static ToneModel ReadBuiltIn()
    {
        using var stream = typeof(ToneModel).Assembly.GetManifestResourceStream("PolicyLint.Tone.tone.model")
            ?? throw new ToneModelException("The program was built without its tone model.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        // Part of the assembly, so its hash is a test's business: hashing would cost every start more than reading does.
        ToneModelHeader.Check(data);
        return new ToneModel(data);
    }
}
