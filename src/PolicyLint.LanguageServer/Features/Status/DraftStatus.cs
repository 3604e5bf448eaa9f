using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>A draft in figures, for lenses and status bars.</summary>
internal sealed record DraftStatus
{
    // Silent reading of English non-fiction, rounded from Brysbaert's review of 190 studies (2019): 238 words a minute.
    private const int WordsPerMinute = 238;

    /// <summary>Findings by severity; information counts as a suggestion.</summary>
    public required int Errors { get; init; }

    /// <inheritdoc cref="Errors"/>
    public required int Warnings { get; init; }

    /// <inheritdoc cref="Errors"/>
    public required int Suggestions { get; init; }

    /// <inheritdoc cref="Errors"/>
    public required int Hints { get; init; }

    /// <summary>Words of the prose.</summary>
    public required int Words { get; init; }

    /// <summary>Minutes to read them, at least one.</summary>
    public int Minutes => Math.Max(1, (Words + (WordsPerMinute / 2)) / WordsPerMinute);

    /// <summary>The posts of a plain channel; one for a blog post.</summary>
    public required ImmutableArray<PostStatus> Posts { get; init; }

    /// <summary>The figures of a snapshot with a draft behind it, of one without those of an empty draft.</summary>
    public static DraftStatus Of(DocumentSnapshot snapshot)
    {
        var counts = new int[(int)Severity.Error + 1];
        foreach (var diagnostic in snapshot.Diagnostics) counts[(int)diagnostic.Severity]++;
        var draft = snapshot.Analysis?.Draft;
        return new DraftStatus
        {
            Errors = counts[(int)Severity.Error],
            Warnings = counts[(int)Severity.Warning],
            Suggestions = counts[(int)Severity.Information],
            Hints = counts[(int)Severity.Hint],
            Words = draft is null ? 0 : CountWords(draft.Prose),
            Posts = draft is null ? [] : [.. draft.Posts.Select(post => Measure(draft, post))],
        };
    }

    private static int CountWords(ProseText prose)
    {
        var words = 0;
        foreach (ref readonly var token in prose.Tokens)
            if (token.Kind <= TokenKind.Date) words++;
        return words;
    }

    private static PostStatus Measure(Draft draft, Post post)
    {
        var text = draft.Source.Slice(post.Span);
        var length = draft.Channel == Channel.Tweet ? WeightedLength.Count(text) : Graphemes.Count(text);
        return new PostStatus(post.Span, length, ChannelLimits.Of(draft.Channel));
    }
}
