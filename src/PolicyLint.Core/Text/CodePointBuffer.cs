using System.Buffers;

namespace PolicyLint.Text;

/// <summary>A growing row of code points in a pooled array.</summary>
internal sealed class CodePointBuffer(int capacity) : IDisposable
{
    private int[] _items = ArrayPool<int>.Shared.Rent(capacity);
    private int _count;

    /// <summary>The code points added so far.</summary>
    public Span<int> Items => _items.AsSpan(0, _count);

    /// <summary>Adds one.</summary>
    public void Add(int codePoint)
    {
        if (_count == _items.Length) Grow();
        _items[_count++] = codePoint;
    }

    /// <summary>Keeps the first <paramref name="count"/> only.</summary>
    public void Truncate(int count) => _count = count;

    /// <summary>Whether the code points are those of <paramref name="text"/>.</summary>
    public bool Matches(ReadOnlySpan<char> text)
    {
        var index = 0;
        foreach (var item in Items)
        {
            if (index >= text.Length || CodePoints.At(text, index, out var length) != item) return false;
            index += length;
        }

        return index == text.Length;
    }

    /// <summary>The code points as UTF-16.</summary>
    public override string ToString()
    {
        var length = 0;
        foreach (var item in Items) length += item > char.MaxValue ? 2 : 1;
        return string.Create(length, this, static (units, buffer) =>
        {
            var index = 0;
            foreach (var item in buffer.Items)
            {
                if (item <= char.MaxValue)
                {
                    units[index++] = (char)item;
                    continue;
                }

                units[index++] = (char)(0xD7C0 + (item >> 10));
                units[index++] = (char)(0xDC00 + (item & 0x3FF));
            }
        });
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_items);
        _items = [];
        _count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(_items.Length * 2);
        Items.CopyTo(larger);
        ArrayPool<int>.Shared.Return(_items);
        _items = larger;
    }
}
