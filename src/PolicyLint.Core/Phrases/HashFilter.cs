using System.Numerics;
using System.Runtime.CompilerServices;

namespace PolicyLint.Phrases;

/// <summary>A bit for each of many hashes, small enough to stay in the nearest cache: tells of most words that they are not held.</summary>
internal readonly struct HashFilter
{
    private const int BitsPerHash = 16;

    private readonly ulong[] _bits;
    private readonly int _shift;

    /// <summary>Makes room for so many hashes.</summary>
    internal HashFilter(int count)
    {
        var size = BitOperations.Log2((uint)Math.Max(count, 32) * BitsPerHash) + 1;
        _bits = new ulong[1 << (size - 6)];
        _shift = 64 - size;
    }

    internal void Add(ulong hash)
    {
        var bit = BitOf(hash);
        _bits[bit >> 6] |= 1UL << (int)bit;
    }

    /// <summary>False where the hash was never added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayHold(ulong hash)
    {
        var bit = BitOf(hash);
        return (_bits[bit >> 6] >> (int)bit & 1) != 0;
    }

    private ulong BitOf(ulong hash) => hash * 0x9E3779B97F4A7C15UL >> _shift;
}
