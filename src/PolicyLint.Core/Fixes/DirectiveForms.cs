using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>The comments that might suppress one finding in a Markdown draft, the narrowest and least in the way first.</summary>
/// <param name="draft">The draft.</param>
/// <param name="diagnostic">The finding.</param>
/// <param name="reason">Why, one line.</param>
internal sealed class DirectiveForms(Draft draft, Diagnostic diagnostic, string reason)
{
    private readonly string _lineEnd = LineEnds.Of(draft.Source);
    private readonly string _text = draft.Source.Content;

    /// <summary>The changes to try, in order.</summary>
    public IEnumerable<TextChange> All()
    {
        var block = BlockAt(MarkdownOutline.Read(draft), diagnostic.Span.Start);
        var beforeBlock = block is { } found ? BeforeBlock(found.Span.Start) : (TextChange?)null;
        var isPlainBlock = block is { Kind: TopLevelBlockKind.Paragraph or TopLevelBlockKind.Heading or TopLevelBlockKind.Code or TopLevelBlockKind.Html };
        if (isPlainBlock && beforeBlock is { } narrow) yield return narrow;
        var inline = " " + Comment("disable-line");
        foreach (var place in PlacesInLine()) yield return new TextChange(new TextSpan(place, 0), inline);
        if (!isPlainBlock && beforeBlock is { } wide) yield return wide;
    }

    private TextChange BeforeBlock(int lineStart)
    {
        // A paragraph of MDX would take a comment on the line before it for its beginning.
        var gap = draft.Options.IsMdx ? _lineEnd : "";
        return new TextChange(new TextSpan(lineStart, 0), Comment("disable-next") + _lineEnd + gap);
    }

    /// <summary>Ends of the line that the finding begins on: before a hard break, the last bar of a table's row, or the closing signs of a heading.</summary>
    private IEnumerable<int> PlacesInLine()
    {
        var line = draft.Source.GetLineSpan(draft.Source.GetLine(diagnostic.Span.Start));
        var end = line.End;
        while (end > line.Start && _text[end - 1] is ' ' or '\t') end--;
        if (end > line.Start && _text[end - 1] == '\\') end--;
        foreach (var sign in (ReadOnlySpan<char>)['|', '#'])
            if (end > line.Start && _text[end - 1] == sign) return [Before(sign, line.Start, end), end];
        return [end];
    }

    private int Before(char sign, int start, int end)
    {
        while (end > start && _text[end - 1] == sign) end--;
        while (end > start && _text[end - 1] is ' ' or '\t') end--;
        return end;
    }

    private static TopLevelBlock? BlockAt(MarkdownOutline outline, int position)
    {
        for (var i = outline.Blocks.Length - 1; i >= 0; i--)
            if (outline.Blocks[i].Span.Start <= position) return outline.Blocks[i];
        return outline.Blocks.IsEmpty ? null : outline.Blocks[0];
    }

    private string Comment(string directive)
    {
        // Nothing in the reason may end the comment before its time.
        var safe = reason.Replace("--", "–", StringComparison.Ordinal).Replace("*/", "* /", StringComparison.Ordinal).TrimEnd('-', '<', '!');
        var body = $"policylint-{directive} {diagnostic.Rule.Id} -- {safe}";
        return draft.Options.IsMdx ? $"{{/* {body} */}}" : $"<!-- {body} -->";
    }
}
