using System.Buffers;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// Writes prose block by block and keeps the way back to the source. White space at the ends of a block is left out.
/// Its buffers are rented: use once, then <see cref="ToProse"/>, then dispose.
/// </summary>
internal sealed class ProseBuilder(int capacity) : IDisposable
{
    private const int NoBlock = -1;

    private char[] _text = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 16));
    private OffsetMap.Segment[] _segments = ArrayPool<OffsetMap.Segment>.Shared.Rent(128);
    private ProseBlock[] _blocks = ArrayPool<ProseBlock>.Shared.Rent(32);
    private ProseObject[] _objects = [];
    private int _segmentCount;
    private int _objectCount;
    private int _blockStart = NoBlock;
    private int _firstSegment;
    private int _firstObject;
    private ProseBlock _open;

    /// <summary>Code units written so far.</summary>
    internal int Length { get; private set; }

    /// <summary>Number of closed blocks, which is the index of the open one.</summary>
    internal int BlockCount { get; private set; }

    private int SourceEnd => _segments[_segmentCount - 1].SourceStart + _segments[_segmentCount - 1].SourceLength;

    /// <summary>Begins a block; what is written until <see cref="EndBlock"/> belongs to it.</summary>
    internal void BeginBlock(TextSpan source, ProseScopes scopes, BlockKind kind, int level, int post, string? key = null)
    {
        if (BlockCount > 0) Append("\n\n");
        _blockStart = Length;
        _firstSegment = _segmentCount;
        _firstObject = _objectCount;
        _open = new ProseBlock(default, source, scopes, kind, level, post, 0, 0, 0, 0, key);
    }

    /// <summary>Writes text that stands in the source as it is.</summary>
    internal void Literal(int sourceStart, ReadOnlySpan<char> text)
    {
        if (Length == _blockStart)
        {
            var trimmed = text.TrimStart();
            sourceStart += text.Length - trimmed.Length;
            text = trimmed;
        }

        if (text.Length == 0) return;
        AddSegment(text.Length, sourceStart, text.Length);
        Append(text);
    }

    /// <summary>Writes text that stands for other text in the source: an entity, an escape, a line break.</summary>
    internal void Replaced(ReadOnlySpan<char> text, int sourceStart, int sourceLength)
    {
        if (text.Length == 0 || (Length == _blockStart && text.IsWhiteSpace())) return;
        AddSegment(text.Length, sourceStart, sourceLength);
        Append(text);
    }

    /// <summary>Writes an object character.</summary>
    internal void Object(TokenKind kind, int sourceStart, int sourceLength)
    {
        if (kind != TokenKind.Object)
        {
            if (_objectCount == _objects.Length) Array.Resize(ref _objects, Math.Max(8, _objectCount * 2));
            _objects[_objectCount++] = new ProseObject(Length, kind);
        }

        Replaced("\uFFFC", sourceStart, sourceLength);
    }

    /// <summary>Ends the open block.</summary>
    /// <returns>Where its text ends.</returns>
    internal int EndBlock()
    {
        TrimEnd();
        if (BlockCount == _blocks.Length) Grow(ref _blocks, BlockCount);
        // Markdig lets a paragraph with an unclosed bracket end at the bracket.
        var sourceEnd = _segmentCount > _firstSegment ? Math.Max(_open.SourceSpan.End, SourceEnd) : _open.SourceSpan.End;
        _blocks[BlockCount++] = _open with
        {
            Span = TextSpan.FromBounds(_blockStart, Length),
            SourceSpan = TextSpan.FromBounds(_open.SourceSpan.Start, sourceEnd),
        };
        _blockStart = NoBlock;
        return Length;
    }

    /// <summary>Takes back the open block as if it had never begun.</summary>
    internal void DropBlock()
    {
        Length = BlockCount > 0 ? _blockStart - 2 : _blockStart;
        _segmentCount = _firstSegment;
        _objectCount = _firstObject;
        _blockStart = NoBlock;
    }

    /// <summary>What was written since <paramref name="start"/>.</summary>
    internal string TextFrom(int start) => new(_text, start, Length - start);

    /// <summary>The finished text.</summary>
    internal ProseText ToProse(bool isPlainChannel)
    {
        // A map without segments would be the identity; an empty text has nothing to map but its start.
        var segments = _segmentCount == 0 ? [default] : _segments.AsSpan(0, _segmentCount).ToArray();
        var outline = new ProseOutline(_blocks.AsSpan(0, BlockCount).ToArray(), _objects.AsSpan(0, _objectCount).ToArray(), isPlainChannel);
        return new ProseText(new string(_text, 0, Length), new OffsetMap(segments), outline);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_text);
        ArrayPool<OffsetMap.Segment>.Shared.Return(_segments);
        ArrayPool<ProseBlock>.Shared.Return(_blocks, clearArray: true);
    }

    private void AddSegment(int proseLength, int sourceStart, int sourceLength)
    {
        if (proseLength == sourceLength && _segmentCount > _firstSegment)
        {
            ref var last = ref _segments[_segmentCount - 1];
            if (last.ProseLength == last.SourceLength && last.SourceStart + last.SourceLength == sourceStart)
            {
                last = last with { ProseLength = last.ProseLength + proseLength, SourceLength = last.SourceLength + sourceLength };
                return;
            }
        }

        if (_segmentCount == _segments.Length) Grow(ref _segments, _segmentCount);
        _segments[_segmentCount++] = new OffsetMap.Segment(Length, proseLength, sourceStart, sourceLength);
    }

    private void TrimEnd()
    {
        var end = Length;
        while (end > _blockStart && char.IsWhiteSpace(_text[end - 1])) end--;
        while (Length > end)
        {
            ref var last = ref _segments[_segmentCount - 1];
            var surplus = Math.Min(Length - end, last.ProseLength);
            if (surplus == last.ProseLength) _segmentCount--;
            else if (last.ProseLength == last.SourceLength) last = last with { ProseLength = last.ProseLength - surplus, SourceLength = last.SourceLength - surplus };
            else last = last with { ProseLength = last.ProseLength - surplus };
            Length -= surplus;
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_text.Length - Length < text.Length) Grow(ref _text, Length, text.Length);
        text.CopyTo(_text.AsSpan(Length));
        Length += text.Length;
    }

    private static void Grow<T>(ref T[] array, int used, int more = 1)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(used * 2, used + more));
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
