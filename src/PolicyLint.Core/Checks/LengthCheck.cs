using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary><c>kind: length</c>: a post is longer than its channel takes. The span is what is too much.</summary>
internal sealed class LengthCheck(LengthUnit unit, NumberOption max) : Check
{
    /// <summary>
    /// No unit counts more for a code unit, so short posts are done with before they are measured: the shortest address, <c>a.co</c>,
    /// has four code units and counts 23.
    /// </summary>
    private const int MostForCodeUnit = 6;

    public static CheckFactory Read(OptionReader options)
    {
        var unit = options.Enumeration("unit", LengthUnit.Weighted, isRequired: true);
        var max = options.Number("max");
        if (max is null) options.Missing("max", "a length needs `max`");
        return _ => new LengthCheck(unit, max ?? new NumberOption(null, []));
    }

    public override void Run(CheckContext context)
    {
        if (max.WholeFor(context.Draft.Channel) is not { } limit) return;
        foreach (var post in context.Draft.Posts)
        {
            var span = WithTrailingSpaces(context.Draft.Source, post.Span);
            if ((long)span.Length * MostForCodeUnit <= limit || !context.AppliesTo(post.Index)) continue;
            var text = context.Draft.Source.Slice(span);
            var (count, overflow) = Measure(context, post, text, limit);
            if (overflow < 0) continue;
            var thread = Split(context, post);
            context.ReportSource(
                TextSpan.FromBounds(overflow, span.End),
                post.Index,
                new MessageArguments(Count: count, Limit: limit),
                thread is null ? [] : [thread],
                noFix: thread is null ? "This post cannot be split into a thread; shorten it by hand." : null);
        }
    }

    /// <summary>The post with the spaces behind its last word, which platforms count though nobody sees them.</summary>
    private static TextSpan WithTrailingSpaces(SourceText source, TextSpan post)
    {
        var end = post.End;
        while (end < source.Length && source[end] is ' ' or '\t') end++;
        return TextSpan.FromBounds(post.Start, end);
    }

    /// <summary>The fix that makes a thread of a tweet; null elsewhere and where it cannot be split.</summary>
    private Fix? Split(CheckContext context, Post post) =>
        unit == LengthUnit.Weighted && context.Draft.Channel == Channel.Tweet
            ? ThreadSplitter.Split(context.Draft, post, context.State.Policy.Context.IsThreadNumbered)
            : null;

    /// <summary>The length, and the offset in the source where the limit is passed, or -1.</summary>
    private (int Count, int Overflow) Measure(CheckContext context, Post post, ReadOnlySpan<char> text, int limit)
    {
        switch (unit)
        {
            case LengthUnit.Weighted:
                var at = WeightedLength.OverflowAt(text.ToString(), limit);
                return at < 0 ? (0, -1) : (WeightedLength.Count(text), post.Span.Start + at);
            case LengthUnit.Graphemes:
                var end = Graphemes.OverflowAt(text, limit);
                return end < 0 ? (0, -1) : (Graphemes.Count(text), post.Span.Start + end);
            default:
                return MeasureWords(context.Draft.Prose, post.Index, limit);
        }
    }

    private static (int Count, int Overflow) MeasureWords(ProseText prose, int post, int limit)
    {
        int words = 0, overflow = -1;
        foreach (var block in prose.Blocks)
        {
            if (block.Post != post || (block.Scopes & ProseScopes.Text) == 0) continue;
            foreach (var token in prose.Tokens.Slice(block.FirstToken, block.TokenCount))
                if (token.Kind <= TokenKind.Date && ++words == limit + 1) overflow = prose.Map.ToSource(token.Span).Start;
        }

        return (words, overflow);
    }
}
