using System.Runtime.CompilerServices;

namespace PolicyLint.Tone;

/// <summary>The hashes of words, phrases and pairs of tags. They are part of the model's format: the class table and the rows rest on them.</summary>
internal static class TermHash
{
    /// <summary>Where a word's hash begins.</summary>
    public const uint Seed = 0x811C9DC5;

    /// <summary>The hash after one more character (FNV-1a).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, char character) => (hash ^ character) * 0x01000193;

    /// <summary>The hash of a word, which must be folded already.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var character in word) hash = Add(hash, character);
        return hash;
    }

    /// <summary>The hash of a phrase or tag followed by one more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Join(uint sequence, uint word) => ((uint)System.Numerics.BitOperations.RotateLeft(sequence, 7) ^ word) * 0x85EBCA6B;

    /// <summary>The upper <paramref name="bits"/> bits of the mixed hash: a row or a slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Row(uint hash, int bits) => (int)(((hash ^ (hash >> 15)) * 0x9E3779B1) >> (32 - bits));
}
