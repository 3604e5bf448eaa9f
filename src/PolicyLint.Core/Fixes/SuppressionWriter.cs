using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>
/// Writes the suppression of one finding into a draft, in the first of these forms that leaves the structure as it was and does
/// suppress: a comment before the block, one at the end of the line, one before the block that holds it all; front matter on plain channels.
/// </summary>
public static class SuppressionWriter
{
    /// <summary>The change that suppresses a finding; null where none can.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="diagnostic">A finding in it.</param>
    /// <param name="reason">Why; kept on one line.</param>
    public static Fix? Create(Draft draft, Diagnostic diagnostic, string reason)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(diagnostic);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (!diagnostic.Rule.IsSuppressible) return null;
        var line = string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var change in Forms(draft, diagnostic, line))
            if (Holds(draft, diagnostic, change)) return new Fix($"Suppress {diagnostic.Rule.Id} here", FixKind.Suggested, [change], IsTemplate: false, $"suppress:{diagnostic.Rule.Id}");
        return null;
    }

    private static IEnumerable<TextChange> Forms(Draft draft, Diagnostic diagnostic, string reason)
    {
        var isMarkdown = !ChannelNames.IsPlain(draft.Channel) && !draft.IsTooDeep;
        if (isMarkdown && diagnostic.Span.Start >= MarkdownOutline.BodyStart(draft))
        {
            foreach (var change in new DirectiveForms(draft, diagnostic, reason).All()) yield return change;
        }

        if (FrontMatterForm.Create(draft, diagnostic.Rule.Id, reason) is { } inFrontMatter) yield return inFrontMatter;
    }

    /// <summary>Whether the changed draft is built as before and suppresses the finding where it is now.</summary>
    private static bool Holds(Draft draft, Diagnostic diagnostic, TextChange change)
    {
        var changed = DraftReader.Read(draft.Source.WithChanges([change]), draft.Options, CancellationToken.None);
        if (!IsBuiltAsBefore(draft, changed)) return false;
        var shift = change.Span.Start <= diagnostic.Span.Start ? change.NewText.Length - change.Span.Length : 0;
        var moved = diagnostic.Span.Shift(shift);
        foreach (var suppression in InlineSuppressionReader.Read(changed))
            if (suppression.Names(diagnostic.Rule.Id) && suppression.Reason is not null && suppression.Covers(moved)) return true;
        return false;
    }

    private static bool IsBuiltAsBefore(Draft before, Draft after)
    {
        if (before.Channel != after.Channel || before.IsTooDeep != after.IsTooDeep || before.Posts.Length != after.Posts.Length) return false;
        if (after.FrontMatter.Problems.Length > before.FrontMatter.Problems.Length) return false;
        if (!HaveSameWords(before.Prose.Text, after.Prose.Text)) return false;
        // The comment itself is a block of HTML or a tag.
        var (counts, changed) = (FixGuard.Count(MarkdownOutline.Read(before)), FixGuard.Count(MarkdownOutline.Read(after)));
        for (var kind = 0; kind < counts.Length; kind++)
            if ((StructureKind)kind is not (StructureKind.HtmlBlock or StructureKind.Tag) && counts[kind] != changed[kind]) return false;
        return true;
    }

    /// <summary>Whether two texts are the same but for white space: a comment stands off the text before it by a space.</summary>
    private static bool HaveSameWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            left = left.TrimStart();
            right = right.TrimStart();
            var length = left.IndexOfAny(" \n");
            var word = length < 0 ? left : left[..length];
            if (!right.StartsWith(word)) return false;
            left = left[word.Length..];
            right = right[word.Length..];
            if (left.IsEmpty || right.IsEmpty) return left.IsWhiteSpace() && right.IsWhiteSpace();
        }
    }
}
