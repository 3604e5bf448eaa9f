using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Tests.Drafts;

/// <summary>What holds for every draft, whatever was read.</summary>
internal static class Invariants
{
    private static readonly ProseScopes[] LazyScopes =
    [
        ProseScopes.Url, ProseScopes.Code, ProseScopes.Html, ProseScopes.FrontMatter, ProseScopes.Hashtag, ProseScopes.Mention, ProseScopes.Post, ProseScopes.Source,
    ];

    /// <param name="draft">The draft.</param>
    /// <param name="areTablesSound">
    /// False for random Markdown: of a table whose rows do not fit its head Markdig may make a paragraph and a table that overlap.
    /// </param>
    internal static void Check(Draft draft, bool areTablesSound = true)
    {
        var text = draft.Source.Content;
        var all = new TextSpan(0, text.Length);
        var isOrdered = areTablesSound || !draft.Prose.BlockArray.Any(block => block.Kind == BlockKind.Cell);
        CheckProse(draft.Prose, text, isOrdered);
        foreach (var scope in LazyScopes) CheckProse(draft.GetScope(scope), text, isOrdered);

        Assert.NotEmpty(draft.Posts);
        for (var i = 0; i < draft.Posts.Length; i++)
        {
            Assert.Equal(i, draft.Posts[i].Index);
            Assert.True(all.Contains(draft.Posts[i].Span));
        }

        foreach (var link in draft.Links)
        {
            Assert.True(all.Contains(link.Span) && all.Contains(link.UrlSpan) && !link.Span.IsEmpty);
            Assert.True(draft.Prose.Blocks[link.Block].Span.Contains(link.TextSpan));
        }

        foreach (var image in draft.Images)
        {
            Assert.True(all.Contains(image.Span) && all.Contains(image.UrlSpan) && image.Span.Contains(image.AltSpan));
            Assert.InRange(image.Block, 0, draft.Prose.Blocks.Length - 1);
        }

        foreach (var directive in draft.Directives)
        {
            Assert.True(all.Contains(directive.Span) && all.Contains(directive.Target));
            foreach (var rule in directive.Rules) Assert.Equal(rule.Id, text.Substring(rule.Span.Start, rule.Span.Length));
        }

        foreach (var mark in draft.FootnoteMarks) Assert.Equal("\uFFFC", draft.Prose.Slice(mark).ToString());
        if (isOrdered) AssertOrdered(draft.Directives.Select(directive => directive.Span));
    }

    private static void CheckProse(ProseText prose, string source, bool isOrdered)
    {
        var (end, sourceStart) = (0, 0);
        foreach (ref readonly var block in prose.Blocks)
        {
            Assert.True(block.Span.Start >= end && block.Span.End <= prose.Text.Length);
            Assert.True(block.SourceSpan.Start >= 0 && block.SourceSpan.End <= source.Length);
            if (isOrdered) Assert.True(block.SourceSpan.Start >= sourceStart, "Blocks are out of the source's order.");
            (end, sourceStart) = (block.Span.End, block.SourceSpan.Start);
            var previous = block.SourceSpan.Start;
            for (var i = block.Span.Start; i < block.Span.End; i++)
            {
                var span = prose.Map.ToSource(new TextSpan(i, 1));
                if (span.Start < previous || span.End > block.SourceSpan.End)
                    Assert.Fail($"“{prose.Text[i]}” at {i} maps to {span}, outside {block.SourceSpan} or before {previous}.");
                previous = span.Start;
                if (span.Length == 1) AssertSame(prose.Text[i], source[span.Start]);
            }
        }
    }

    // A single sign that maps to a single sign is that sign, but for objects, for line breaks and for NUL, which Markdown replaces.
    private static void AssertSame(char prose, char source)
    {
        if (prose == source || prose == '\uFFFC' || (prose is ' ' or '\n' && source is '\r' or '\n') || (prose == '\uFFFD' && source == '\0')) return;
        Assert.Fail($"“{prose}” stands for “{source}”.");
    }

    private static void AssertOrdered(IEnumerable<TextSpan> spans)
    {
        var previous = new TextSpan(0, 0);
        foreach (var span in spans)
        {
            Assert.True(span.Start >= previous.Start);
            previous = span;
        }
    }
}
