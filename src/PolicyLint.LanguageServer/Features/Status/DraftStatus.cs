using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Text;
using PolicyLint.Tone;

namespace PolicyLint.LanguageServer.Features;

/// <summary>A draft in figures, for lenses and status bars.</summary>
internal sealed record DraftStatus
{
    // Silent reading of English non-fiction, rounded from Brysbaert's review of 190 studies (2019): 238 words a minute.
    private const int WordsPerMinute = 238;

    // What is shorter says too little to be judged by.
    private const int FewestWordsForTone = 12;

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

    /// <summary>How it sounds as a whole; null where it is too short to tell, or not in English.</summary>
    public required ToneScore? Tone { get; init; }

    /// <summary>The figures of a snapshot with a draft behind it, of one without those of an empty draft.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static DraftStatus Of(DocumentSnapshot snapshot, CancellationToken cancellation)
    {
        var counts = new int[(int)Severity.Error + 1];
        foreach (var diagnostic in snapshot.Diagnostics) counts[(int)diagnostic.Severity]++;
        var draft = snapshot.Analysis?.Draft;
        var words = draft is null ? 0 : CountWords(draft.Prose);
        return new DraftStatus
        {
            Errors = counts[(int)Severity.Error],
            Warnings = counts[(int)Severity.Warning],
            Suggestions = counts[(int)Severity.Information],
            Hints = counts[(int)Severity.Hint],
            Words = words,
            Tone = draft is not null && words >= FewestWordsForTone ? ToneOf(draft, cancellation) : null,
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

    private static ToneScore? ToneOf(Draft draft, CancellationToken cancellation)
    {
        var tone = DraftTone.Of(draft, cancellation);
        return tone.Language == TextLanguage.English ? tone.Whole : null;
    }

    private static PostStatus Measure(Draft draft, Post post)
    {
        var text = draft.Source.Slice(post.Span);
        var length = draft.Channel == Channel.Tweet ? WeightedLength.Count(text) : Graphemes.Count(text);
        return new PostStatus(post.Span, length, ChannelLimits.Of(draft.Channel));
    }
}
