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
    public const int SpillSize = FeatureLayout.CountedGroups * FeatureLayout.Hidden;

    // 255 bytes of at most 127 stay within 16 bits.
    private const int MostRows = 255;

    private readonly ref sbyte _rows;
    private readonly ref float _measures;
    private readonly ReadOnlySpan<float> _scales;
    private readonly Span<float> _totals;
    private readonly Span<int> _spill;
    private RowSum _words;
    private RowSum _pairs;
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
    public void Pair(int row, int start, int length) => Add(ref _pairs, 1, row);

    /// <inheritdoc/>
    public void Hit(ulong classes, int start, int length)
    {
    }

    /// <inheritdoc/>
    public void Traits(scoped ReadOnlySpan<ulong> groups)
    {
        // In a copy, which stays in registers. There are fewer traits than rows that fit.
        var sum = _traits;
        for (var group = 0; group < groups.Length; group++)
        {
            for (var bits = groups[group]; bits != 0;) sum.Add(ref Row(FeatureLayout.TraitStarts[group] + FeatureLayout.Take(ref bits)));
        }

        _traits = sum;
    }

    /// <inheritdoc/>
    public readonly void Measure(scoped ReadOnlySpan<float> values)
    {
        for (var firstUnit = 0; firstUnit < FeatureLayout.Hidden; firstUnit += Totals.Units)
        {
            ref var units = ref _totals[firstUnit];
            var totals = Totals.Load(ref units);
            for (var measure = 0; measure < values.Length; measure++)
            {
                if (values[measure] != 0) totals.Add(ref Unsafe.Add(ref _measures, (measure * FeatureLayout.Hidden) + firstUnit), values[measure]);
            }

            AddCounts(ref totals, _words, 0, firstUnit);
            AddCounts(ref totals, _pairs, 1, firstUnit);
            AddSum(ref totals, _traits, firstUnit, _scales[FeatureLayout.CountedGroups]);
            totals.Store(ref units);
        }
    }

    private static void AddSum(ref Totals totals, in RowSum sum, int firstUnit, float scale) =>
        totals.Add(firstUnit == 0 ? sum.First : sum.Third, firstUnit == 0 ? sum.Second : sum.Fourth, scale);

    private readonly void AddCounts(ref Totals totals, in RowSum sum, int group, int firstUnit)
    {
        var scale = _scales[group] / MathF.Sqrt(Math.Max(sum.Count, 1));
        AddSum(ref totals, sum, firstUnit, scale);
        if (sum.Count > MostRows) totals.Add(_spill.Slice((group * FeatureLayout.Hidden) + firstUnit, Totals.Units), scale);
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
            part[i] += sum.First[i];
            part[i + Vector256<short>.Count] += sum.Second[i];
            part[i + (2 * Vector256<short>.Count)] += sum.Third[i];
            part[i + (3 * Vector256<short>.Count)] += sum.Fourth[i];
        }

        sum.Clear();
    }

    /// <summary>The sum of some rows and how many there were.</summary>
    private struct RowSum
    {
        public Vector256<short> First;
        public Vector256<short> Second;
        public Vector256<short> Third;
        public Vector256<short> Fourth;
        public int Recent;
        public int Count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ref sbyte row)
        {
            var (first, second) = Vector256.Widen(Vector256.LoadUnsafe(ref row));
            var (third, fourth) = Vector256.Widen(Vector256.LoadUnsafe(ref row, (nuint)Vector256<sbyte>.Count));
            First += first;
            Second += second;
            Third += third;
            Fourth += fourth;
            Recent++;
            Count++;
        }

        public void Clear()
        {
            First = Second = Third = Fourth = Vector256<short>.Zero;
            Recent = 0;
        }
    }

    /// <summary>What half of the hidden units have received so far.</summary>
    private struct Totals
    {
        /// <summary>Number of units.</summary>
        public const int Units = FeatureLayout.Hidden / 2;

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
        public void Add(Vector256<short> lower, Vector256<short> upper, float scale)
        {
            var (first, second) = Vector256.Widen(lower);
            var (third, fourth) = Vector256.Widen(upper);
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
