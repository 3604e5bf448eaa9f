using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary><c>kind: count</c>: too many or too few of something.</summary>
internal sealed class CountCheck(CountedThing thing, PhraseGroup phrases, NumberOption? min, NumberOption? max, CountPeriod period) : Check
{
    private const double WordsPerStep = 500;

    private readonly PhraseGroup[] _triggers = thing == CountedThing.Phrases && min is null ? [phrases] : [];

    public override ReadOnlySpan<PhraseGroup> Triggers => _triggers;

    public static CheckFactory Read(OptionReader options)
    {
        var thing = options.Enumeration("of", CountedThing.Phrases, isRequired: true);
        var phrases = options.Phrases("phrases", isRequired: thing == CountedThing.Phrases);
        var min = options.Number("min");
        var max = options.Number("max");
        var period = options.Enumeration("per", CountPeriod.Post, names: [("post", CountPeriod.Post), ("draft", CountPeriod.Draft), ("500-words", CountPeriod.FiveHundredWords)]);
        if (min is null && max is null) options.Missing("min", "a count needs `min`, `max` or both");
        return binder => new CountCheck(thing, binder.Bind(phrases), min, max, period);
    }

    public override void Run(CheckContext context)
    {
        if (period == CountPeriod.Post)
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
        var channel = context.Draft.Channel;
        var places = Places(context).Where(place => place.Post >= firstPost && place.Post <= lastPost).ToList();
        if (max?.For(channel) is { } most && places.Count > Scale(context, most))
        {
            var limit = Scale(context, most);
            var (span, post) = places[limit];
            context.ReportSource(span, post, new MessageArguments(Count: places.Count, Limit: limit));
        }
        else if (min?.For(channel) is { } least && places.Count < Scale(context, least))
        {
            RequireCheck.ReportMissing(context, firstPost, new MessageArguments(Count: places.Count, Limit: Scale(context, least)));
        }
    }

    private int Scale(CheckContext context, double limit)
    {
        if (period != CountPeriod.FiveHundredWords) return (int)Math.Floor(limit);
        var words = 0;
        foreach (var token in context.Draft.Prose.Tokens)
            if (token.Kind <= TokenKind.Date) words++;
        return (int)Math.Floor(limit * Math.Max(1, Math.Ceiling(words / WordsPerStep)));
    }

    private List<(TextSpan Span, int Post)> Places(CheckContext context)
    {
        var prose = context.Draft.Prose;
        var places = new List<(TextSpan, int)>();
        switch (thing)
        {
            case CountedThing.Phrases:
                // Of matches that overlap the first counts, as everywhere.
                var end = 0;
                foreach (var match in context.GetMatches(phrases))
                {
                    if (match.Span.Start < end) continue;
                    end = match.Span.End;
                    Add(prose, match.Block, match.Span);
                }

                break;
            case CountedThing.Links:
                foreach (var link in context.Draft.Links) places.Add((link.Span, link.Post));
                break;
            case CountedThing.Sentences:
                foreach (var sentence in prose.Sentences) Add(prose, sentence.Block, sentence.Span);
                break;
            default:
                for (var block = 0; block < prose.Blocks.Length; block++)
                    foreach (var token in prose.Tokens.Slice(prose.Blocks[block].FirstToken, prose.Blocks[block].TokenCount))
                        if (IsCounted(token.Kind)) Add(prose, block, token.Span);
                break;
        }

        return places;

        void Add(ProseText text, int block, TextSpan span)
        {
            if (context.Part.Scope.Includes(text.Blocks[block])) places.Add((text.Map.ToSource(span), text.Blocks[block].Post));
        }
    }

    private bool IsCounted(TokenKind kind) => thing switch
    {
        CountedThing.Hashtags => kind == TokenKind.Hashtag,
        CountedThing.Mentions => kind == TokenKind.Mention,
        CountedThing.Emoji => kind == TokenKind.Emoji,
        _ => kind <= TokenKind.Date,
    };
}
