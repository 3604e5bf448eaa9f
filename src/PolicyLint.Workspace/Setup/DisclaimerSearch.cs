using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>Finds the disclosures and disclaimers that posts hold already.</summary>
internal static class DisclaimerSearch
{
    private const int MostDrafts = 2_000;
    private const int MostShown = 3;
    private const int LongestSentence = 300;

    /// <summary>Words that all must stand in a sentence, in any order, for each kind of wording.</summary>
    private static readonly string[][] Wordings =
    [
        ["views", "my own"],
        ["opinions", "my own"],
        ["opinions", "not", "reflect"],
        ["views", "not", "represent"],
        ["views", "not", "reflect"],
        ["affiliate links"],
        ["sponsored by"],
        ["paid partnership"],
        ["forward-looking statements"],
    ];

    /// <summary>The sentences met most, those in more drafts first.</summary>
    /// <param name="drafts">The drafts; of very many, the first are read.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static ImmutableArray<ExistingDisclaimer> Find(ImmutableArray<DiscoveredDraft> drafts, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts.Take(MostDrafts))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var sentence in Read(draft, cancellation)) counts[sentence] = counts.GetValueOrDefault(sentence) + 1;
        }

        return [.. counts.OrderByDescending(item => item.Value).ThenBy(item => item.Key, StringComparer.Ordinal).Take(MostShown).Select(item => new ExistingDisclaimer(item.Key, item.Value))];
    }

    private static HashSet<string> Read(DiscoveredDraft found, CancellationToken cancellation)
    {
        var sentences = new HashSet<string>(StringComparer.Ordinal);
        var file = DraftFile.Read(found.Path);
        if (!file.Succeeded) return sentences;
        var decoded = SourceTextDecoder.Decode(file.Bytes);
        // Most drafts hold none of the words, and those are not worth parsing.
        if (!decoded.Succeeded || !IsDisclaimer(decoded.Text.Content)) return sentences;
        var settings = found.Policy.For(found.Policy.RelativePathOf(found.Path));
        var draft = DraftReader.Read(SourceText.From(decoded.Text.Content), DraftOptions.For(found.Path, settings, found.Policy.Defaults), cancellation);
        foreach (ref readonly var sentence in draft.Prose.Sentences)
        {
            var text = draft.Prose.Slice(sentence.Span);
            if (text.Length <= LongestSentence && !text.Contains('\uFFFC') && IsDisclaimer(text)) sentences.Add(OnOneLine(text));
        }

        return sentences;
    }

    private static bool IsDisclaimer(ReadOnlySpan<char> text)
    {
        foreach (var words in Wordings)
            if (Holds(text, words)) return true;
        return false;
    }

    private static bool Holds(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (!text.Contains(word, StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    private static string OnOneLine(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
