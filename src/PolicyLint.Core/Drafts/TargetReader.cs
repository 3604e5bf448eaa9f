using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Finds the URL and the title of links and images in the source.</summary>
internal sealed class TargetReader(MaskedText masked, string source)
{
    /// <summary>The URL as a reader of the draft would see it, and its place.</summary>
    internal (string Url, TextSpan Span) Url(LinkInline link)
    {
        var url = link.Url ?? "";
        var span = Trim(link.UrlSpan.ToTextSpan(source.Length), '<', '>');
        var written = masked.Text.AsSpan(span.Start, span.Length);
        if (!written.SequenceEqual(url) && (HtmlHelper.Unescape(written.ToString()) ?? "") != url)
            span = new TextSpan(link.Span.ToTextSpan(source.Length).End, 0);
        return (HoldsFiller(url) ? source.Substring(span.Start, span.Length) : url, span);
    }

    /// <summary>The URL that stands at <paramref name="span"/>.</summary>
    internal string Url(TextSpan span) => source.Substring(span.Start, span.Length);

    /// <summary>The text of a title without its quotes; empty where there is none.</summary>
    internal TextSpan Title(string? title, SourceSpan titleSpan)
    {
        if (string.IsNullOrEmpty(title) || titleSpan.IsEmpty) return default;
        var span = titleSpan.ToTextSpan(source.Length);
        if (span.Length < 2 || masked.Text[span.Start] is not ('"' or '\'' or '(')) return default;
        return TextSpan.FromBounds(span.Start + 1, span.End - 1);
    }

    private bool HoldsFiller(string url) => masked.HasFiller && url.AsSpan().ContainsAny(MaskedText.Fillers);

    private TextSpan Trim(TextSpan span, char opening, char closing) =>
        span.Length >= 2 && masked.Text[span.Start] == opening && masked.Text[span.End - 1] == closing
            ? TextSpan.FromBounds(span.Start + 1, span.End - 1)
            : span;
}
