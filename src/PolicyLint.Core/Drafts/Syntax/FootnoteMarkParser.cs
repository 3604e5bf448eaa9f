using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyLint.Drafts.Syntax;

/// <summary>Reads <c>[^label]</c> where the document defines that footnote; else it is text.</summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = FootnoteLabels.End(text);
        if (end < 0 || !FootnoteLabels.IsDefined(processor.Document, text[2..end])) return false;
        processor.Inline = new FootnoteMark
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start += end + 1;
        return true;
    }
}
