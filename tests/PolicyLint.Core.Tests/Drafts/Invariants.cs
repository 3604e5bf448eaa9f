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

    internal static void Check(Draft draft)
    {
        var text = draft.Source.Content;
        var all = new TextSpan(0, text.Length);
        CheckProse(draft.Prose, text, isOrdered: true);
        foreach (var scope in LazyScopes) CheckProse(draft.GetScope(scope), text, isOrdered: scope is not ProseScopes.FrontMatter);

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
        AssertOrdered(draft.Directives.Select(directive => directive.Span));
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
                Assert.True(span.Start >= previous && span.End <= block.SourceSpan.End, $"“{prose.Text[i]}” at {i} maps to {span}, outside {block.SourceSpan} or before {previous}.");
                previous = span.Start;
                if (span.Length == 1) AssertSame(prose.Text[i], source[span.Start]);
            }
        }
    }

    // A single sign that maps to a single sign is that sign, but for objects, for line breaks and for NUL, which Markdown replaces.
    private static void AssertSame(char prose, char source)
    {
        if (prose is not '\uFFFC' && prose != source) Assert.True((prose is ' ' or '\n' && source is '\r' or '\n') || (prose == '\uFFFD' && source == '\0'), $"“{prose}” stands for “{source}”.");
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
