using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicyLint.Tone;

/// <summary>
/// Adds up what a text's features give to the hidden units. Counted rows are signed bytes, summed as integers and scaled once at the end;
/// dense rows are 16-bit integers, scaled by the feature's value.
/// </summary>
internal ref struct WeightSink : IFeatureSink
{
    private readonly ref sbyte _counted;
    private readonly ref short _dense;
    private readonly ReadOnlySpan<float> _scales;
    private readonly Span<float> _totals;
    private CountedSum _words;
    private CountedSum _bigrams;
    private CountedSum _sequences;
    private DenseSum _traits;

    /// <summary>Sums rows of <paramref name="model"/>.</summary>
    /// <param name="model">The model, whose sizes were checked when it was loaded.</param>
    /// <param name="totals">Holds the units' biases, and receives the sums: <see cref="FeatureLayout.Hidden"/> of them.</param>
    public WeightSink(ToneModel model, Span<float> totals)
    {
        _counted = ref MemoryMarshal.GetReference(model.Counted);
        _dense = ref MemoryMarshal.GetReference(model.Dense);
        _scales = model.Scales;
        _totals = totals;
    }

    /// <inheritdoc/>
    public void Word(int row, int start, int length) => _words.Add(ref Row(row));

    /// <inheritdoc/>
    public void Bigram(int row, int start, int length) => _bigrams.Add(ref Row(row));

    /// <inheritdoc/>
    public void Sequences(ulong before, ulong after, int start, int length)
    {
        while (before != 0)
        {
            var row = FeatureLayout.SequenceStart + (FeatureLayout.Take(ref before) * FeatureLayout.Classes);
            for (var rest = after; rest != 0;) _sequences.Add(ref Row(row + FeatureLayout.Take(ref rest)));
        }
    }

    /// <inheritdoc/>
    public void Hit(ulong classes, int start, int length)
    {
    }

    /// <inheritdoc/>
    public void Present(int firstRow, ulong bits)
    {
        while (bits != 0) _traits.Add(ref DenseRow(firstRow + FeatureLayout.Take(ref bits)));
    }

    /// <inheritdoc/>
    public void Dense(int row, float value) => _traits.Add(ref DenseRow(row), value);

    /// <inheritdoc/>
    public readonly void End()
    {
        _words.AddTo(_totals, _scales[0]);
        _bigrams.AddTo(_totals, _scales[1]);
        _sequences.AddTo(_totals, _scales[2]);
        _traits.AddTo(_totals, _scales[FeatureLayout.Groups]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref sbyte Row(int row) => ref Unsafe.Add(ref _counted, row * FeatureLayout.Hidden);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref short DenseRow(int row) => ref Unsafe.Add(ref _dense, row * FeatureLayout.Hidden);

    /// <summary>The sum of one group's rows and how many there were.</summary>
    private struct CountedSum
    {
        // 255 bytes of at most 127 stay within 16 bits.
        private const int Flush = 255;

        private Vector256<short> _low;
        private Vector256<short> _high;
        private Totals _flushed;
        private int _recent;
        private int _count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ref sbyte row)
        {
            if (_recent == Flush) MoveRecent();
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref row));
            _low += low;
            _high += high;
            _recent++;
            _count++;
        }

        /// <summary>Adds the sum times <paramref name="scale"/>, divided by the square root of the count.</summary>
        public readonly void AddTo(Span<float> totals, float scale)
        {
            if (_count == 0) return;
            var sum = _flushed;
            sum.Add(_low, _high);
            sum.AddTo(totals, scale / MathF.Sqrt(_count));
        }

        private void MoveRecent()
        {
            _flushed.Add(_low, _high);
            _low = _high = Vector256<short>.Zero;
            _recent = 0;
        }
    }

    /// <summary>The sum of dense rows: those of value one as integers, the others as they are.</summary>
    private struct DenseSum
    {
        private Totals _ones;
        private Vector256<float> _first;
        private Vector256<float> _second;
        private Vector256<float> _third;
        private Vector256<float> _fourth;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ref short row) =>
            _ones.Add(Vector256.LoadUnsafe(ref row), Vector256.LoadUnsafe(ref row, (nuint)Vector256<short>.Count));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ref short row, float value)
        {
            var (first, second) = Vector256.Widen(Vector256.LoadUnsafe(ref row));
            var (third, fourth) = Vector256.Widen(Vector256.LoadUnsafe(ref row, (nuint)Vector256<short>.Count));
            _first += Vector256.ConvertToSingle(first) * value;
            _second += Vector256.ConvertToSingle(second) * value;
            _third += Vector256.ConvertToSingle(third) * value;
            _fourth += Vector256.ConvertToSingle(fourth) * value;
        }

        public readonly void AddTo(Span<float> totals, float scale)
        {
            _ones.AddTo(totals, scale);
            Totals.AddTo(totals, 0, _first * scale);
            Totals.AddTo(totals, 1, _second * scale);
            Totals.AddTo(totals, 2, _third * scale);
            Totals.AddTo(totals, 3, _fourth * scale);
        }
    }

    /// <summary>An integer for each hidden unit.</summary>
    private struct Totals
    {
        private Vector256<int> _first;
        private Vector256<int> _second;
        private Vector256<int> _third;
        private Vector256<int> _fourth;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector256<short> low, Vector256<short> high)
        {
            var (first, second) = Vector256.Widen(low);
            var (third, fourth) = Vector256.Widen(high);
            _first += first;
            _second += second;
            _third += third;
            _fourth += fourth;
        }

        public readonly void AddTo(Span<float> totals, float scale)
        {
            AddTo(totals, 0, Vector256.ConvertToSingle(_first) * scale);
            AddTo(totals, 1, Vector256.ConvertToSingle(_second) * scale);
            AddTo(totals, 2, Vector256.ConvertToSingle(_third) * scale);
            AddTo(totals, 3, Vector256.ConvertToSingle(_fourth) * scale);
        }

        public static void AddTo(Span<float> totals, int vector, Vector256<float> values)
        {
            var part = totals.Slice(vector * Vector256<float>.Count, Vector256<float>.Count);
            (Vector256.Create<float>(part) + values).CopyTo(part);
        }
    }
}
