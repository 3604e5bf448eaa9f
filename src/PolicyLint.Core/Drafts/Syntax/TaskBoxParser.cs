using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyLint.Drafts.Syntax;

/// <summary>
/// Reads the box at the beginning of a list item. Markdig's extension takes any <c>[x]</c> in an item for one, and so
/// breaks links whose text is an x.
/// </summary>
internal sealed class TaskBoxParser : InlineParser
{
    public TaskBoxParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not null || processor.Block is not ParagraphBlock { Parent: ListItemBlock item } || item[0] != processor.Block) return false;
        if (processor.Root is { FirstChild: not null }) return false;
        var text = slice.AsSpan();
        if (text.Length < 4 || text[1] is not (' ' or 'x' or 'X') || text[2] != ']' || !char.IsWhiteSpace(text[3])) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new TaskBox { Span = new SourceSpan(start, start + 2), Line = line, Column = column, IsClosed = true };
        slice.Start += 3;
        return true;
    }
}
