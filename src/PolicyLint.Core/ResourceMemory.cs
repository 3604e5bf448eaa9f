using System.Buffers;
using System.Reflection;

namespace PolicyLint;

/// <summary>
/// A resource of the program, viewed where it stands in the executable: nothing is copied, and what is never looked at is never read
/// from the disk. The program itself is never unloaded, so neither is the memory.
/// </summary>
public sealed unsafe class ResourceMemory : MemoryManager<byte>
{
    private readonly byte* _start;
    private readonly int _length;

    private ResourceMemory(UnmanagedMemoryStream stream)
    {
        _start = stream.PositionPointer;
        _length = checked((int)stream.Length);
    }

    /// <summary>The bytes of a resource.</summary>
    /// <param name="assembly">The assembly it is part of.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidOperationException">There is none of that name: the program was not built as it should be.</exception>
    public static ReadOnlyMemory<byte> Open(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(name) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        return new ResourceMemory(stream).Memory;
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => new(_start, _length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
        // Never moved.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Nothing that was allocated.
    }
}
