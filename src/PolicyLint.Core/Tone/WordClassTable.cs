using System.Numerics;
using System.Runtime.InteropServices;

namespace PolicyLint.Tone;

/// <summary>
/// The compiled word classes: an open-addressed table from the hash of a word or phrase to the bits of its classes. It lies in the model's
/// bytes as they are, so that loading it costs nothing. Bit 63 says that a longer phrase begins so, bit 62 that it is a function word.
/// </summary>
internal readonly ref struct WordClassTable
{
    /// <summary>Set where the term is the beginning of a longer one.</summary>
    public const ulong Prefix = 1UL << 63;

    /// <summary>Set where the term is a function word.</summary>
    public const ulong Function = 1UL << 62;

    /// <summary>All bits that are not classes.</summary>
    public const ulong Flags = Prefix | Function;

    private readonly ReadOnlySpan<uint> _keys;
    private readonly ReadOnlySpan<ulong> _masks;
    private readonly int _bits;

    /// <summary>Views the table of 2^<paramref name="bits"/> slots: all masks, then all keys.</summary>
    public WordClassTable(ReadOnlySpan<byte> data, int bits)
    {
        var slots = 1 << bits;
        _bits = bits;
        _masks = MemoryMarshal.Cast<byte, ulong>(data[..(slots * sizeof(ulong))]);
        _keys = MemoryMarshal.Cast<byte, uint>(data.Slice(slots * sizeof(ulong), slots * sizeof(uint)));
    }

    /// <summary>Bytes of a table of 2^<paramref name="bits"/> slots.</summary>
    public static int SizeOf(int bits) => (sizeof(ulong) + sizeof(uint)) << bits;

    /// <summary>The class bits of a term, with <see cref="Prefix"/> and <see cref="Function"/>; zero for an unknown one.</summary>
    public ulong Find(uint hash)
    {
        var keys = _keys;
        var last = keys.Length - 1;
        for (var slot = TermHash.Row(hash, _bits) & last; ; slot = (slot + 1) & last)
        {
            var key = keys[slot];
            if (key == hash) return _masks[slot];
            if (key == 0) return 0;
        }
    }

    /// <summary>Lays out a table.</summary>
    /// <exception cref="ArgumentException">A term hashes to zero, which marks an empty slot.</exception>
    public static byte[] Build(IReadOnlyDictionary<uint, ulong> terms, out int bits)
    {
        // Half empty, so that a word in no class, as most are, is told by the first or second key.
        bits = BitOperations.Log2((uint)terms.Count) + 2;
        var data = new byte[SizeOf(bits)];
        var masks = MemoryMarshal.Cast<byte, ulong>(data.AsSpan(0, sizeof(ulong) << bits));
        var keys = MemoryMarshal.Cast<byte, uint>(data.AsSpan(sizeof(ulong) << bits));
        foreach (var (hash, mask) in terms)
        {
            if (hash == 0) throw new ArgumentException("A term hashes to zero.", nameof(terms));
            var slot = TermHash.Row(hash, bits);
            while (keys[slot] != 0) slot = (slot + 1) & (keys.Length - 1);
            (keys[slot], masks[slot]) = (hash, mask);
        }

        return data;
    }
}
