using System.Numerics;
using System.Runtime.CompilerServices;

namespace PolicyLint.Phrases;

/// <summary>A bit for each of many hashes, small enough to stay in the nearest cache: tells of most words that they are not held.</summary>
internal readonly ref struct HashFilter
{
    private const int BitsPerHash = 16;

    private readonly ReadOnlySpan<ulong> _bits;
    private readonly int _shift;

    /// <summary>Views the bits made by <see cref="BitsOf"/>.</summary>
    internal HashFilter(ReadOnlySpan<ulong> bits)
    {
        _bits = bits;
        _shift = ShiftFor(bits.Length);
    }

    /// <summary>The bits of some hashes.</summary>
    internal static ulong[] BitsOf(List<ulong> hashes)
    {
        var size = BitOperations.Log2((uint)Math.Max(hashes.Count, 32) * BitsPerHash) + 1;
        var bits = new ulong[1 << (size - 6)];
        var shift = ShiftFor(bits.Length);
        foreach (var hash in hashes)
        {
            var bit = BitOf(hash, shift);
            bits[bit >> 6] |= 1UL << (int)bit;
        }

        return bits;
    }

    /// <summary>False where the hash was never added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayHold(ulong hash)
    {
        var bit = BitOf(hash, _shift);
        return (_bits[(int)(bit >> 6)] >> (int)bit & 1) != 0;
    }

    private static int ShiftFor(int length) => 64 - 6 - BitOperations.Log2((uint)length);

    private static ulong BitOf(ulong hash, int shift) => hash * 0x9E3779B97F4A7C15UL >> shift;
}
