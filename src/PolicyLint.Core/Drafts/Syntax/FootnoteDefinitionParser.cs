using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyLint.Drafts.Syntax;

/// <summary>
/// Reads <c>[^label]: text</c>. Unlike Markdig's extension it leaves a footnote where it stands, keeps those no mark refers to
/// (their text is published by some generators), and takes them inside lists and quotes.
/// </summary>
internal sealed class FootnoteDefinitionParser : BlockParser
{
    public FootnoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line.AsSpan();
        var labelEnd = FootnoteLabels.End(line);
        if (labelEnd < 0 || labelEnd + 1 >= line.Length || line[labelEnd + 1] != ':') return BlockState.None;

        FootnoteLabels.Of(processor.Document).Add(line[2..labelEnd].ToString());
        var definition = new FootnoteDefinition(this)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        processor.GoToColumn(processor.Column + labelEnd + 2);
        processor.NewBlocks.Push(definition);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine) return BlockState.Continue;
        if (!processor.IsCodeIndent) return BlockState.None;
        processor.GoToCodeIndent();
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}
