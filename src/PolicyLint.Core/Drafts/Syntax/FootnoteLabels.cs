using System.Buffers;
using Markdig.Syntax;

namespace PolicyLint.Drafts.Syntax;

/// <summary>The footnotes that a document defines.</summary>
internal static class FootnoteLabels
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("] \t\r\n[");

    /// <summary>The labels defined so far.</summary>
    internal static HashSet<string> Of(MarkdownDocument document)
    {
        if (document.GetData(typeof(FootnoteLabels)) is HashSet<string> known) return known;
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        document.SetData(typeof(FootnoteLabels), labels);
        return labels;
    }

    /// <summary>Whether the document defines <paramref name="label"/>.</summary>
    internal static bool IsDefined(MarkdownDocument document, ReadOnlySpan<char> label) =>
        document.GetData(typeof(FootnoteLabels)) is HashSet<string> known && known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);

    /// <summary>The place of the bracket that ends <c>[^label]</c> at the beginning of a text, or -1.</summary>
    internal static int End(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || text[0] != '[' || text[1] != '^') return -1;
        var end = text[2..].IndexOfAny(Ends);
        return end > 0 && text[end + 2] == ']' ? end + 2 : -1;
    }
}
