using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>Tells whether changes leave a draft built as it was: as many headings, links, cells … as before, but for those put in or taken out whole.</summary>
internal static class FixGuard
{
    private static readonly int Kinds = Enum.GetValues<StructureKind>().Length;

    /// <summary>How many there are of each <see cref="StructureKind"/>.</summary>
    public static int[] Count(MarkdownOutline outline)
    {
        var counts = new int[Kinds];
        foreach (var element in outline.Elements) counts[(int)element.Kind]++;
        return counts;
    }

    /// <summary>Whether the draft's structure survived.</summary>
    /// <param name="before">The draft.</param>
    /// <param name="changes">What was changed in it.</param>
    /// <param name="after">The changed draft.</param>
    public static bool Keeps(Draft before, ImmutableArray<TextChange> changes, Draft after)
    {
        if (after.FrontMatter.Kind != before.FrontMatter.Kind || after.FrontMatter.Problems.Length > before.FrontMatter.Problems.Length) return false;
        if (after.IsTooDeep != before.IsTooDeep) return false;
        // What front matter says may turn a blog post into a tweet: then there is nothing to compare.
        if (after.Channel != before.Channel) return changes.All(change => change.Span.End <= before.FrontMatter.Span.End);
        // Text between lines of hyphens may come to look like a post's front matter, or no longer.
        if (CountFrontMatter(after) != CountFrontMatter(before)) return false;
        var outline = MarkdownOutline.Read(before);
        var expected = Count(outline);
        // A post may not go: who takes the last word out of one means to change it, not to publish one less.
        var removable = new int[Kinds];
        foreach (var element in outline.Elements)
            if (element.Kind != StructureKind.Post && !element.Span.IsEmpty && changes.Any(change => change.Span.Contains(element.Span))) removable[(int)element.Kind]++;
        foreach (var change in changes) AddInserted(before, change.NewText, expected);
        var actual = Count(MarkdownOutline.Read(after));
        for (var kind = 0; kind < Kinds; kind++)
            if (actual[kind] > expected[kind] || actual[kind] < expected[kind] - removable[kind]) return false;
        return true;
    }

    private static int CountFrontMatter(Draft draft)
    {
        var count = 0;
        foreach (var post in draft.Posts)
            if (post.FrontMatter.Kind != FrontMatterKind.None) count++;
        return count;
    }

    /// <summary>Counts what an inserted text holds itself: a link in a disclaimer, the posts of a thread.</summary>
    private static void AddInserted(Draft draft, string text, int[] counts)
    {
        if (text.Length == 0) return;
        var read = DraftReader.Read(SourceText.From(text), draft.Options with { DefaultChannel = draft.Channel }, CancellationToken.None);
        var inserted = Count(MarkdownOutline.Read(read));
        var isPlain = ChannelNames.IsPlain(draft.Channel);
        // A piece of a line that looks like a list when it stands alone is none where it goes.
        var isBlock = text.Contains('\n', StringComparison.Ordinal) || text.Contains('\r', StringComparison.Ordinal);
        for (var kind = 0; kind < Kinds; kind++)
            if (kind != (int)StructureKind.Post && (isBlock || kind >= (int)StructureKind.Link)) counts[kind] += inserted[kind];
        if (!isPlain) return;
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line is "---") counts[(int)StructureKind.Post]++;
    }
}
