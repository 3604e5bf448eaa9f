using PolicyLint.Analysis;
using PolicyLint.Checks;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>Finds the place of a text that a fix inserts: never inside a heading, list, table, quote, code, HTML or front matter.</summary>
/// <param name="state">The run over the draft.</param>
internal sealed class FixPlacer(LintState state)
{
    private readonly Draft _draft = state.Draft;
    private readonly string _lineEnd = LineEnds.Of(state.Draft.Source);

    /// <summary>The change that puts a text in its place; null where there is no place for it.</summary>
    /// <param name="text">The text; may hold line breaks of any kind.</param>
    /// <param name="placement">Where it goes.</param>
    /// <param name="hit">What the fix is for.</param>
    /// <param name="post">Index of the post that gets it.</param>
    public TextChange? Place(string text, FixPlacement placement, in Hit hit, int post)
    {
        text = text.Trim().ReplaceLineEndings(_lineEnd);
        if (ChannelNames.IsPlain(_draft.Channel) || _draft.IsTooDeep) return PlaceInPlain(text, placement, hit.Source, _draft.Posts[post].Span);
        return placement switch
        {
            FixPlacement.Start => AtStart(text),
            FixPlacement.AfterTitle => AfterTitle(text),
            FixPlacement.End => AtEnd(text),
            FixPlacement.Before => BeforeHit(text, hit),
            _ => BeforeBlockAt(text, hit.Source.Start),
        };
    }

    private TextChange? AtStart(string text)
    {
        var first = FirstVisible(0);
        return first < 0 ? AtEnd(text) : BeforeBlock(text, first);
    }

    private TextChange? AfterTitle(string text)
    {
        var first = FirstVisible(0);
        if (first < 0 || state.Outline.Blocks[first].Kind != TopLevelBlockKind.Heading) return AtStart(text);
        var next = first + 1;
        // Lines of attributes belong to the heading; comments and imports may stay where they are, before or behind.
        while (next < state.Outline.Blocks.Length && IsAttributes(state.Outline.Blocks[next])) next++;
        return next == state.Outline.Blocks.Length ? AtEnd(text) : BeforeBlock(text, next);
    }

    private TextChange? AtEnd(string text)
    {
        if (state.Outline.Blocks is [.., { IsOpenEnded: true }]) return null;
        var body = _draft.Posts[0].Span;
        return body.IsEmpty
            ? new TextChange(new TextSpan(_draft.Source.Length, 0), IsAtLineStart(_draft.Source.Length) ? text + _lineEnd : _lineEnd + text + _lineEnd)
            : new TextChange(new TextSpan(body.End, 0), _lineEnd + _lineEnd + text);
    }

    private TextChange? BeforeHit(string text, in Hit hit)
    {
        var isInline = ReferenceEquals(hit.Text, _draft.Prose) && hit.Block >= 0 && IsOpenToWords(hit.Text.Blocks[hit.Block]);
        if (!isInline) return BeforeBlockAt(text, hit.Source.Start);
        var position = hit.Source.Start;
        // Outer inlines come first: the text goes before the outermost link or emphasis that the words stand in.
        foreach (var wrapping in state.Outline.Wrappings)
            if (wrapping.Span.Start < position && position < wrapping.Span.End) position = wrapping.Span.Start;
        return new TextChange(new TextSpan(position, 0), text + " ");
    }

    private static bool IsOpenToWords(in ProseBlock block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Footnote && (block.Scopes & (ProseScopes.Quote | ProseScopes.Heading)) == 0;

    private TextChange? BeforeBlockAt(string text, int position)
    {
        var blocks = state.Outline.Blocks;
        for (var i = blocks.Length - 1; i >= 0; i--)
            if (blocks[i].Span.Start <= position) return BeforeBlock(text, i);
        return AtStart(text);
    }

    private TextChange BeforeBlock(string text, int index)
    {
        var start = state.Outline.Blocks[index].Span.Start;
        // A directive for the next block must keep that block next.
        for (var i = index - 1; i >= 0 && state.Outline.Blocks[i].Kind == TopLevelBlockKind.Invisible && HoldsDisableNext(state.Outline.Blocks[i].Span); i--)
            start = state.Outline.Blocks[i].Span.Start;
        var isAfterText = start > MarkdownOutline.BodyStart(_draft) && !IsBlankLineBefore(start);
        return new TextChange(new TextSpan(start, 0), (isAfterText ? _lineEnd : "") + text + _lineEnd + _lineEnd);
    }

    private bool HoldsDisableNext(TextSpan span)
    {
        foreach (var directive in _draft.Directives)
            if (directive.Kind == DirectiveKind.DisableNext && span.Contains(directive.Span)) return true;
        return false;
    }

    private int FirstVisible(int from)
    {
        var blocks = state.Outline.Blocks;
        for (var i = from; i < blocks.Length; i++)
            if (blocks[i].Kind != TopLevelBlockKind.Invisible) return i;
        return -1;
    }

    private bool IsAttributes(in TopLevelBlock block) =>
        block.Kind == TopLevelBlockKind.Invisible && _draft.Source.Slice(block.Span).TrimStart().StartsWith("{:", StringComparison.Ordinal);

    private bool IsAtLineStart(int position) => position == 0 || _draft.Source[position - 1] is '\n' or '\r';

    private bool IsBlankLineBefore(int lineStart)
    {
        var line = _draft.Source.GetLine(lineStart);
        return line == 0 || _draft.Source.Slice(_draft.Source.GetLineSpan(line - 1)).IsWhiteSpace();
    }

    private TextChange PlaceInPlain(string text, FixPlacement placement, TextSpan hit, TextSpan post)
    {
        var written = _draft.Source.Slice(post);
        switch (placement)
        {
            case FixPlacement.End:
                return new TextChange(new TextSpan(post.End, 0), written.IsEmpty ? text : (ReadsOn(written, written) ? " " : _lineEnd) + text);
            case FixPlacement.Before:
                return new TextChange(new TextSpan(hit.Start, 0), text + " ");
            case FixPlacement.LineBefore:
                return new TextChange(new TextSpan(Lines.Around(_draft.Source.Content, hit.Start).Start, 0), text + _lineEnd);
            default:
                return new TextChange(new TextSpan(post.Start, 0), written.IsEmpty ? text : text + (ReadsOn(text, written) ? " " : _lineEnd));
        }
    }

    /// <summary>Whether what is put behind a text reads well on the same line: behind a lone tag, and behind a sentence in a post of one line.</summary>
    private static bool ReadsOn(ReadOnlySpan<char> first, ReadOnlySpan<char> post)
    {
        var isTag = first.IndexOfAny(' ', '\t', '\n') < 0 && first[0] is '#' or '@';
        return isTag || (post.IndexOfAny('\r', '\n') < 0 && first[^1] is '.' or '!' or '?' or '…' or ':');
    }
}
