using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicyLint.Tone;

/// <summary>
/// Adds up what a text's features give to the hidden units. Rows of weights are signed bytes, summed as integers group by group and scaled
/// once at the end; the few rows of measures are numbers already.
/// </summary>
internal ref struct WeightSink : IFeatureSink
{
    /// <summary>Numbers of room that sums of long texts need.</summary>
    public const int SpillSize = (TraitGroup + 1) * FeatureLayout.Hidden;

    private const int TraitGroup = FeatureLayout.CountedGroups;

    // 255 bytes of at most 127 stay within 16 bits.
    private const int MostRows = 255;

    private readonly ref sbyte _rows;
    private readonly ref float _measures;
    private readonly ReadOnlySpan<float> _scales;
    private readonly Span<float> _totals;
    private readonly Span<int> _spill;
    private RowSum _words;
    private RowSum _sequences;
    private RowSum _traits;

    /// <summary>Sums rows of <paramref name="model"/>.</summary>
    /// <param name="model">The model, whose sizes were checked when it was loaded.</param>
    /// <param name="totals">Holds the units' biases, and receives the sums: <see cref="FeatureLayout.Hidden"/> of them.</param>
    /// <param name="spill"><see cref="SpillSize"/> zeros, for texts of many words.</param>
    public WeightSink(ToneModel model, Span<float> totals, Span<int> spill)
    {
        _rows = ref MemoryMarshal.GetReference(model.Weights);
        _measures = ref MemoryMarshal.GetReference(model.Measures);
        _scales = model.Scales;
        _totals = totals;
        _spill = spill;
    }

    /// <inheritdoc/>
    public void Word(int row, int start, int length) => Add(ref _words, 0, row);

    /// <inheritdoc/>
    public void Sequences(ulong before, ulong after, int start, int length)
    {
        while (before != 0)
        {
            var row = FeatureLayout.SequenceStart + (FeatureLayout.Take(ref before) * FeatureLayout.Classes);
            for (var rest = after; rest != 0;) Add(ref _sequences, 1, row + FeatureLayout.Take(ref rest));
        }
    }

    /// <inheritdoc/>
    public void Hit(ulong classes, int start, int length)
    {
    }

    /// <inheritdoc/>
    public void Traits(scoped ReadOnlySpan<ulong> groups)
    {
        for (var group = 0; group < groups.Length; group++)
        {
            var bits = groups[group];
            if (bits == 0) continue;
            var count = BitOperations.PopCount(bits);
            if (_traits.Recent + count > MostRows) Spill(ref _traits, TraitGroup);
            // In copies, which stay in registers.
            var (low, high) = (_traits.Low, _traits.High);
            while (bits != 0)
            {
                var (first, second) = Vector256.Widen(Vector256.LoadUnsafe(ref Row(FeatureLayout.TraitStarts[group] + FeatureLayout.Take(ref bits))));
                low += first;
                high += second;
            }

            (_traits.Low, _traits.High) = (low, high);
            _traits.Recent += count;
            _traits.Count += count;
        }
    }

    /// <inheritdoc/>
    public readonly void Measure(scoped ReadOnlySpan<float> values)
    {
        var totals = Totals.Load(ref MemoryMarshal.GetReference(_totals));
        for (var measure = 0; measure < values.Length; measure++)
        {
            if (values[measure] != 0) totals.Add(ref Unsafe.Add(ref _measures, measure * FeatureLayout.Hidden), values[measure]);
        }

        AddSum(ref totals, _words, 0, Mean(_words));
        AddSum(ref totals, _sequences, 1, Mean(_sequences));
        AddSum(ref totals, _traits, TraitGroup, 1);
        totals.Store(ref MemoryMarshal.GetReference(_totals));
    }

    /// <summary>What a count weighs: 1/√n.</summary>
    private static float Mean(in RowSum sum) => 1 / MathF.Sqrt(Math.Max(sum.Count, 1));

    private readonly void AddSum(ref Totals totals, in RowSum sum, int group, float weight)
    {
        var scale = _scales[group] * weight;
        totals.Add(sum, scale);
        if (sum.Count > MostRows) totals.Add(_spill.Slice(group * FeatureLayout.Hidden, FeatureLayout.Hidden), scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Add(ref RowSum sum, int group, int row)
    {
        if (sum.Recent == MostRows) Spill(ref sum, group);
        sum.Add(ref Row(row));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref sbyte Row(int row) => ref Unsafe.Add(ref _rows, row * FeatureLayout.Hidden);

    private readonly void Spill(ref RowSum sum, int group)
    {
        var part = _spill.Slice(group * FeatureLayout.Hidden, FeatureLayout.Hidden);
        for (var i = 0; i < Vector256<short>.Count; i++)
        {
            part[i] += sum.Low[i];
            part[i + Vector256<short>.Count] += sum.High[i];
        }

        sum.Clear();
    }

    /// <summary>The sum of some rows and how many there were.</summary>
    private struct RowSum
    {
        public Vector256<short> Low;
        public Vector256<short> High;
        public int Recent;
        public int Count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ref sbyte row)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref row));
            Low += low;
            High += high;
            Recent++;
            Count++;
        }

        public void Clear()
        {
            Low = High = Vector256<short>.Zero;
            Recent = 0;
        }
    }

    /// <summary>What each hidden unit has received so far.</summary>
    private struct Totals
    {
        private Vector256<float> _first;
        private Vector256<float> _second;
        private Vector256<float> _third;
        private Vector256<float> _fourth;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Totals Load(ref float values) => new()
        {
            _first = Vector256.LoadUnsafe(ref values),
            _second = Vector256.LoadUnsafe(ref values, 8),
            _third = Vector256.LoadUnsafe(ref values, 16),
            _fourth = Vector256.LoadUnsafe(ref values, 24),
        };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Store(ref float values)
        {
            _first.StoreUnsafe(ref values);
            _second.StoreUnsafe(ref values, 8);
            _third.StoreUnsafe(ref values, 16);
            _fourth.StoreUnsafe(ref values, 24);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ref float row, float value)
        {
            _first += Vector256.LoadUnsafe(ref row) * value;
            _second += Vector256.LoadUnsafe(ref row, 8) * value;
            _third += Vector256.LoadUnsafe(ref row, 16) * value;
            _fourth += Vector256.LoadUnsafe(ref row, 24) * value;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(in RowSum sum, float scale)
        {
            var (first, second) = Vector256.Widen(sum.Low);
            var (third, fourth) = Vector256.Widen(sum.High);
            _first += Vector256.ConvertToSingle(first) * scale;
            _second += Vector256.ConvertToSingle(second) * scale;
            _third += Vector256.ConvertToSingle(third) * scale;
            _fourth += Vector256.ConvertToSingle(fourth) * scale;
        }

        public void Add(ReadOnlySpan<int> sums, float scale)
        {
            _first += Vector256.ConvertToSingle(Vector256.Create(sums)) * scale;
            _second += Vector256.ConvertToSingle(Vector256.Create(sums[8..])) * scale;
            _third += Vector256.ConvertToSingle(Vector256.Create(sums[16..])) * scale;
            _fourth += Vector256.ConvertToSingle(Vector256.Create(sums[24..])) * scale;
        }
    }
}
