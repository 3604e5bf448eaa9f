using PolicyLint.Drafts;
using PolicyLint.Phrases;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary><c>kind: require</c>: a text is missing or comes too late.</summary>
internal sealed class RequireCheck(PhraseGroup phrases, PhraseGroup trigger, RequirePlace place, int count) : Check
{
    /// <summary>What a platform shows before “more”, in weighted characters.</summary>
    private const int VisibleBeforeMore = 125;

    /// <summary>Blocks of text that count as the end.</summary>
    private const int EndBlocks = 2;

    private readonly PhraseGroup[] _triggers = trigger.IsNone ? [] : [trigger];

    public override ReadOnlySpan<PhraseGroup> Triggers => _triggers;

    public override bool ReadsWholeDraft => place != RequirePlace.EachPost;

    public static CheckFactory Read(OptionReader options)
    {
        var phrases = options.Phrases("phrases", isRequired: true);
        var trigger = options.Phrases("trigger");
        var (place, count) = options.Place("where");
        return binder => new RequireCheck(binder.Bind(phrases), binder.Bind(trigger), place, count);
    }

    public override void Run(CheckContext context)
    {
        // Only where every post must hold the text are posts looked at one by one; else a draft is one reading.
        if (place == RequirePlace.EachPost)
        {
            foreach (var post in context.Draft.Posts)
                if (context.AppliesTo(post.Index)) RunOn(context, post.Index, post.Index);
        }
        else if (context.AppliesTo(0))
        {
            RunOn(context, 0, context.Draft.Posts.Length - 1);
        }
    }

    private void RunOn(CheckContext context, int firstPost, int lastPost)
    {
        var prose = context.Draft.Prose;
        PhraseMatch? triggered = null;
        foreach (var match in context.GetMatches(trigger))
            if (IsIn(prose, match.Block, firstPost, lastPost) && context.Part.Scope.Includes(prose.Blocks[match.Block])) { triggered = match; break; }
        if (!trigger.IsNone && triggered is null) return;

        TextSpan? late = null;
        var latePost = firstPost;
        foreach (var (span, block) in Occurrences(context, firstPost, lastPost))
        {
            if (IsInPlace(context, span, block, firstPost, lastPost)) return;
            // What stands before the end is no end that comes late.
            if (place == RequirePlace.End) continue;
            late ??= span;
            latePost = prose.Blocks[block].Post;
        }

        if (late is { } lateSpan) context.ReportSource(lateSpan, latePost, new MessageArguments(Limit: count));
        else if (triggered is { } first) context.Report(prose, first.Block, first.FirstToken, first.Span, new MessageArguments(Limit: count));
        else ReportMissing(context, firstPost, new MessageArguments(Limit: count));
    }

    /// <summary>Reports on the first sentence of the post, or on nothing at its start where it has none.</summary>
    internal static void ReportMissing(CheckContext context, int post, in MessageArguments arguments)
    {
        var prose = context.Draft.Prose;
        foreach (var block in prose.Blocks)
        {
            if (block.Post != post || block.SentenceCount == 0 || !IsText(block)) continue;
            context.ReportSource(prose.Map.ToSource(prose.Sentences[block.FirstSentence].Span), post, arguments);
            return;
        }

        context.ReportSource(new TextSpan(context.Draft.Posts[post].Span.Start, 0), post, arguments);
    }

    /// <summary>Where the text stands, links and footnote marks included where <c>&lt;url&gt;</c> is asked for.</summary>
    private IEnumerable<(TextSpan Span, int Block)> Occurrences(CheckContext context, int firstPost, int lastPost)
    {
        var prose = context.Draft.Prose;
        var found = new List<(TextSpan Span, int Block)>();
        foreach (var match in context.GetMatches(phrases))
            if (IsIn(prose, match.Block, firstPost, lastPost) && IsText(prose.Blocks[match.Block])) found.Add((prose.Map.ToSource(match.Span), match.Block));
        if (phrases.MeetsAnyLink)
            foreach (var link in context.State.LinkPlaces)
                if (link.Block >= 0 && IsIn(prose, link.Block, firstPost, lastPost) && IsText(prose.Blocks[link.Block])) found.Add((link.Source, link.Block));
        return found.OrderBy(item => item.Span);
    }

    private bool IsInPlace(CheckContext context, TextSpan span, int block, int firstPost, int lastPost)
    {
        var prose = context.Draft.Prose;
        // In a thread, what stands in a later post does not stand at the start.
        if (place is RequirePlace.Start or RequirePlace.FirstLines or RequirePlace.FirstWords && prose.Blocks[block].Post != firstPost) return false;
        switch (place)
        {
            case RequirePlace.Start:
                var first = FirstText(prose, firstPost);
                return block == first && span.Start < prose.Map.ToSource(prose.Sentences[prose.Blocks[first].FirstSentence].Span).End;
            case RequirePlace.FirstLines:
                return IsInFirstLines(context.Draft, span, firstPost);
            case RequirePlace.FirstWords:
                return WordsBefore(prose, span, block, firstPost) < count;
            case RequirePlace.End:
                return IsAmongLast(prose, block, lastPost);
            default:
                return true;
        }
    }

    private bool IsInFirstLines(Draft draft, TextSpan span, int post)
    {
        var prose = draft.Prose;
        var first = FirstText(prose, post);
        if (first < 0) return false;
        var start = prose.Map.ToSource(prose.Sentences[prose.Blocks[first].FirstSentence].Span).Start;
        var lines = 0;
        var from = draft.Source.GetLine(start);
        var to = draft.Source.GetLine(span.Start);
        for (var line = from; line <= to; line++)
            if (!draft.Source.Slice(draft.Source.GetLineSpan(line)).IsWhiteSpace()) lines++;
        return lines <= count && WeightedLength.Count(draft.Source.Slice(TextSpan.FromBounds(start, Math.Max(start, span.Start)))) < VisibleBeforeMore;
    }

    private static int WordsBefore(ProseText prose, TextSpan span, int block, int post)
    {
        var words = 0;
        for (var i = 0; i <= block; i++)
        {
            ref readonly var owner = ref prose.Blocks[i];
            if (owner.Post != post || !IsText(owner)) continue;
            foreach (var token in prose.Tokens.Slice(owner.FirstToken, owner.TokenCount))
            {
                if (i == block && prose.Map.ToSource(token.Span).Start >= span.Start) break;
                if (token.Kind <= TokenKind.Date) words++;
            }
        }

        return words;
    }

    private static bool IsAmongLast(ProseText prose, int block, int post)
    {
        var after = 0;
        for (var i = block + 1; i < prose.Blocks.Length && prose.Blocks[i].Post <= post; i++)
            if (IsText(prose.Blocks[i]) && prose.Blocks[i].TokenCount > 0) after++;
        return after < EndBlocks;
    }

    private static int FirstText(ProseText prose, int post)
    {
        for (var i = 0; i < prose.Blocks.Length; i++)
            if (prose.Blocks[i].Post == post && prose.Blocks[i].SentenceCount > 0 && IsText(prose.Blocks[i])) return i;
        return -1;
    }

    /// <summary>Headings never satisfy: an empty section “Disclaimer” tells readers nothing.</summary>
    private static bool IsText(in ProseBlock block) =>
        (block.Scopes & ProseScopes.Text) != 0 && (block.Scopes & ProseScopes.Heading) == 0;

    private static bool IsIn(ProseText prose, int block, int firstPost, int lastPost) =>
        prose.Blocks[block].Post >= firstPost && prose.Blocks[block].Post <= lastPost;
}
