using Markdig.Parsers;

namespace PolicyLint.Drafts.Syntax;

/// <summary>
/// Reads headings as Markdig does, but passes over white space before the text itself: where that holds a tab, Markdig would
/// expand it into a line of its own making, whose positions are no longer the source's.
/// </summary>
internal sealed class HeadingParser : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state == BlockState.Break)
            while (processor.CurrentChar is ' ' or '\t') processor.NextChar();
        return state;
    }
}
