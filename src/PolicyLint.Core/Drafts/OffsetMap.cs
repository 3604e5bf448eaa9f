using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// Piecewise map from prose to source. Within a literal segment offsets run alike; a replaced segment (an entity, an escape,
/// an object character, a CRLF) is mapped whole.
/// </summary>
public sealed class OffsetMap
{
    private readonly Segment[] _segments;

    /// <summary>Takes segments ordered by their place in the prose, without gaps in what they cover of it.</summary>
    internal OffsetMap(Segment[] segments) => _segments = segments;

    /// <summary>One piece of the map.</summary>
    /// <param name="ProseStart">First code unit in the prose.</param>
    /// <param name="ProseLength">Code units of prose.</param>
    /// <param name="SourceStart">First code unit in the source.</param>
    /// <param name="SourceLength">Code units of source; equal to <paramref name="ProseLength"/> where the text was copied as it is.</param>
    internal readonly record struct Segment(int ProseStart, int ProseLength, int SourceStart, int SourceLength);

    /// <summary>
    /// The source that <paramref name="prose"/> stands for, from the source of its first code unit to that of its last:
    /// markup between them is included, markup around them is not.
    /// </summary>
    public TextSpan ToSource(TextSpan prose)
    {
        if (_segments.Length == 0) return prose;
        if (prose.Length == 0) return new TextSpan(StartOf(prose.Start), 0);
        return TextSpan.FromBounds(StartOf(prose.Start), EndOf(prose.End - 1));
    }

    private int StartOf(int position)
    {
        ref readonly var segment = ref _segments[Find(position)];
        var offset = position - segment.ProseStart;
        if (offset >= segment.ProseLength) return segment.SourceStart + segment.SourceLength;
        return segment.ProseLength == segment.SourceLength ? segment.SourceStart + offset : segment.SourceStart;
    }

    private int EndOf(int position)
    {
        ref readonly var segment = ref _segments[Find(position)];
        var offset = position - segment.ProseStart;
        return segment.ProseLength == segment.SourceLength && offset < segment.ProseLength
            ? segment.SourceStart + offset + 1
            : segment.SourceStart + segment.SourceLength;
    }

    private int Find(int position)
    {
        int low = 0, high = _segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_segments[middle].ProseStart <= position) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
