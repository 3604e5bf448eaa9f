using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyLint.Phrases;

/// <summary>Reads what a <see cref="TableWriter"/> wrote, in the same order.</summary>
internal ref struct TableReader
{
    private ReadOnlySpan<byte> _left;

    internal TableReader(ReadOnlySpan<byte> written) => _left = written;

    /// <summary>Bytes that are not read yet.</summary>
    internal readonly int Left => _left.Length;

    internal int Number()
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(_left);
        _left = _left[sizeof(int)..];
        return number;
    }

    /// <summary>A table where it stands.</summary>
    internal ReadOnlySpan<T> View<T>()
        where T : unmanaged
    {
        var size = Number() * Unsafe.SizeOf<T>();
        var table = MemoryMarshal.Cast<byte, T>(_left[..size]);
        _left = _left[size..];
        return table;
    }
}
