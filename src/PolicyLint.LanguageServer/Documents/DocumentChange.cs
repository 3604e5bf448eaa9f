using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>One edit of a document, in the text that the edits before it left.</summary>
/// <param name="Start">Where the replaced text begins; null where the whole text is replaced.</param>
/// <param name="End">Where it ends.</param>
/// <param name="NewText">What takes its place.</param>
internal readonly record struct DocumentChange(LinePosition? Start, LinePosition End, string NewText)
{
    /// <summary>The text with the edit made. Places outside of the text count as its nearest end, ends before starts are swapped.</summary>
    public SourceText ApplyTo(SourceText text)
    {
        if (Start is not { } from) return SourceText.From(NewText);
        var start = text.GetPosition(from);
        var end = text.GetPosition(End);
        return text.WithChanges([new TextChange(TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end)), NewText)]);
    }
}
