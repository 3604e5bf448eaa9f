using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PolicyLint.Phrases;

/// <summary>
/// Writes numbers and tables of plain values as they stand in memory, so that <see cref="TableReader"/> views them without a copy.
/// Read by the same build on the same kind of machine (little-endian), so there is no version in it.
/// </summary>
internal sealed class TableWriter
{
    private readonly ArrayBufferWriter<byte> _output;

    /// <param name="capacity">About how many bytes there will be.</param>
    internal TableWriter(int capacity = 1 << 16) => _output = new ArrayBufferWriter<byte>(capacity);

    /// <summary>All that was written.</summary>
    internal ReadOnlyMemory<byte> Written => _output.WrittenMemory;

    internal void Number(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_output.GetSpan(sizeof(int)), number);
        _output.Advance(sizeof(int));
    }

    /// <summary>Writes a table. Its values must be without padding: what stands there is anything.</summary>
    internal void Table<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Number(values.Length);
        _output.Write(MemoryMarshal.AsBytes(values));
    }
}
