using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicyLint.Tone;

/// <summary>
/// Adds up the weights of a text's features. Counted rows are eight signed bytes, summed as integers and scaled once at the end; dense rows
/// are eight 16-bit integers, scaled by the feature's value.
/// </summary>
internal ref struct WeightSink : IFeatureSink
{
    // 255 bytes of at most 127 stay within 16 bits.
    private const int Flush = 255;

    private readonly ref sbyte _counted;
    private readonly ref short _dense;
    private readonly ReadOnlySpan<float> _scales;
    private readonly Span<float> _totals;
    private readonly Vector256<float> _biases;
    private Vector256<float> _denseSum;
    private CountedSum _words;
    private CountedSum _bigrams;
    private CountedSum _grams;
    private CountedSum _sequences;
    private CountedSum _pairs;

    /// <summary>Sums rows of <paramref name="model"/>.</summary>
    /// <param name="model">The model, whose sizes were checked when it was loaded.</param>
    /// <param name="totals">Receives the scores of the labels before calibration, a vector's length.</param>
    public WeightSink(ToneModel model, Span<float> totals)
    {
        _counted = ref MemoryMarshal.GetReference(model.Counted);
        _dense = ref MemoryMarshal.GetReference(model.Dense);
        _scales = model.Scales;
        _totals = totals;
        _biases = model.Biases;
    }

    /// <inheritdoc/>
    public void Word(int row, int start, int length) => Add(ref _words, row);

    /// <inheritdoc/>
    public void Bigram(int row, int start, int length) => Add(ref _bigrams, row);

    /// <inheritdoc/>
    public void Sequences(ulong before, ulong after, int start, int length)
    {
        while (before != 0)
        {
            var row = FeatureLayout.SequenceStart + (FeatureLayout.Take(ref before) * FeatureLayout.Classes);
            var sum = Vector128<short>.Zero;
            for (var rest = after; rest != 0;) sum += Row(ref _counted, row + FeatureLayout.Take(ref rest));
            _sequences.Add(sum, BitOperations.PopCount(after));
        }
    }

    /// <inheritdoc/>
    public void Pairs(ulong bits)
    {
        for (var rest = bits; rest != 0;)
        {
            var high = FeatureLayout.Take(ref rest);
            var lower = bits & ((1UL << high) - 1);
            var row = FeatureLayout.Pair(0, high);
            var sum = Vector128<short>.Zero;
            var count = BitOperations.PopCount(lower);
            while (lower != 0) sum += Row(ref _counted, row + FeatureLayout.Take(ref lower));
            _pairs.Add(sum, count);
        }
    }

    /// <inheritdoc/>
    public void Hit(ulong classes, int start, int length)
    {
    }

    /// <inheritdoc/>
    public void Grams(ReadOnlySpan<byte> folded, int start, int length)
    {
        ref var weights = ref Unsafe.Add(ref _counted, FeatureLayout.GramStart * FeatureLayout.Stride);
        ref var bytes = ref MemoryMarshal.GetReference(folded);
        var threes = folded.Length - 2;
        var sum = Vector128<short>.Zero;
        for (var i = 0; i < threes; i++)
        {
            // Reads one byte past the boundary mark at the end; the tokenizer's buffer has room.
            var characters = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, i));
            sum += Row(ref weights, TermHash.Row3(characters));
            if (i < threes - 1) sum += Row(ref weights, TermHash.Row4(characters));
        }

        _grams.Add(sum, (2 * threes) - 1);
    }

    /// <inheritdoc/>
    public void Present(int firstRow, ulong bits)
    {
        var sum = Vector256<int>.Zero;
        while (bits != 0) sum += DenseRow(firstRow + FeatureLayout.Take(ref bits));
        _denseSum += Vector256.ConvertToSingle(sum);
    }

    /// <inheritdoc/>
    public void Dense(int row, float value) => _denseSum += Vector256.ConvertToSingle(DenseRow(row)) * value;

    /// <inheritdoc/>
    public readonly void End()
    {
        var total = _biases + _words.Scaled(_scales[0]) + _bigrams.Scaled(_scales[1]) + _grams.Scaled(_scales[2]) + _sequences.Scaled(_scales[3])
            + _pairs.Scaled(_scales[4]) + (_denseSum * _scales[FeatureLayout.Groups]);
        total.CopyTo(_totals);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Row(ref sbyte weights, int row)
    {
        var eight = Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref weights, row * FeatureLayout.Stride)));
        return Vector128.WidenLower(Vector128.CreateScalarUnsafe(eight).AsSByte());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector256<int> DenseRow(int row)
    {
        ref var first = ref Unsafe.As<short, byte>(ref Unsafe.Add(ref _dense, row * FeatureLayout.Stride));
        var (low, high) = Vector128.Widen(Unsafe.ReadUnaligned<Vector128<short>>(ref first));
        return Vector256.Create(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Add(ref CountedSum sum, int row) => sum.Add(Row(ref _counted, row), 1);

    /// <summary>The sum of one group's rows and how many there were.</summary>
    private struct CountedSum
    {
        private Vector128<short> _recent;
        private Vector256<int> _total;
        private int _recentCount;
        private int _count;

        /// <summary>Adds the sum of <paramref name="rows"/> rows, at most 128.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector128<short> sum, int rows)
        {
            if (_recentCount + rows > Flush) MoveRecent();
            _recent += sum;
            _recentCount += rows;
            _count += rows;
        }

        /// <summary>The sum times <paramref name="scale"/>, divided by the square root of the count.</summary>
        public readonly Vector256<float> Scaled(float scale)
        {
            if (_count == 0) return Vector256<float>.Zero;
            var (low, high) = Vector128.Widen(_recent);
            return Vector256.ConvertToSingle(_total + Vector256.Create(low, high)) * (scale / MathF.Sqrt(_count));
        }

        private void MoveRecent()
        {
            var (low, high) = Vector128.Widen(_recent);
            _total += Vector256.Create(low, high);
            _recent = Vector128<short>.Zero;
            _recentCount = 0;
        }
    }
}
