using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Drafts;
using PolicyLint.LanguageServer.Documents;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Shows the weighted length above each tweet, and words, reading time and findings above a blog post.</summary>
internal static class CodeLensProvider
{
    /// <summary>The lenses of a draft; none for anything else.</summary>
    public static ImmutableArray<TextLens> Find(DocumentSnapshot snapshot, CancellationToken cancellation)
    {
        if (snapshot.Analysis is not { Draft: { } draft }) return [];
        var status = DraftStatus.Of(snapshot, cancellation);
        if (!ChannelNames.IsPlain(draft.Channel)) return [new TextLens(draft.Posts[0].Span with { Length = 0 }, Describe(status))];
        // One tone for all of a thread, shown where it begins.
        var tone = status.Tone is { } score ? " · " + ToneWords.Mix(score) : "";
        return [.. status.Posts.Select((post, index) => new TextLens(post.Span with { Length = 0 }, Describe(post) + (index == 0 ? tone : "")))];
    }

    private static string Describe(PostStatus post) => post.Limit is { } limit
        ? string.Create(CultureInfo.InvariantCulture, $"{post.Length}/{limit}")
        : string.Create(CultureInfo.InvariantCulture, $"{post.Length} characters");

    private static string Describe(DraftStatus status)
    {
        var parts = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{status.Words} words"),
            string.Create(CultureInfo.InvariantCulture, $"{status.Minutes} min read"),
        };
        if (status.Tone is { } tone) parts.Add(ToneWords.Mix(tone));
        Add(status.Errors, "error", "errors");
        Add(status.Warnings, "warning", "warnings");
        Add(status.Suggestions, "suggestion", "suggestions");
        Add(status.Hints, "hint", "hints");
        return string.Join(" · ", parts);

        void Add(int count, string one, string many)
        {
            if (count > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}"));
        }
    }
}
