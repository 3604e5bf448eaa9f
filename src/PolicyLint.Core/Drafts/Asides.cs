using Markdig.Syntax.Inlines;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>
/// Alternative texts and titles met while a block of prose is being written: they are blocks of their own, and follow it.
/// </summary>
internal sealed class Asides(DraftParts parts, ProseWriter writer, TargetReader targets)
{
    private readonly List<Aside> _waiting = [];

    private readonly record struct Aside(LinkInline? Image, HtmlImage? Html, TextSpan Title, int? Block);

    /// <summary>How many wait.</summary>
    internal int Count => _waiting.Count;

    /// <summary>Keeps an image of the open block.</summary>
    internal void AddImage(LinkInline image, int block) => _waiting.Add(new Aside(image, null, default, block));

    /// <summary>Keeps an image written in HTML.</summary>
    /// <param name="image">The image.</param>
    /// <param name="block">The block it stands in; null where it stands in none, and its alternative text becomes that block.</param>
    internal void AddImage(HtmlImage image, int? block) => _waiting.Add(new Aside(null, image, default, block));

    /// <summary>Keeps a title, its quotes left out.</summary>
    internal void AddTitle(TextSpan title)
    {
        if (!title.IsEmpty) _waiting.Add(new Aside(null, null, title, null));
    }

    /// <summary>Writes what was kept. No block may be open.</summary>
    internal void Flush(InlineReader inlines)
    {
        foreach (var aside in _waiting)
        {
            if (aside.Image is { } image && aside.Block is { } block) WriteImage(image, block, inlines);
            else if (aside.Html is { } html) WriteImage(html, aside.Block);
            else WriteDecoded(aside.Title, ProseScopes.Title, hasEscapes: true);
        }

        _waiting.Clear();
    }

    private void WriteImage(LinkInline image, int block, InlineReader inlines)
    {
        var span = image.Span.ToTextSpan(parts.Source.Length);
        var alt = TextSpan.FromBounds(span.Start + 2, EndOfAlt(image, span));
        var text = "";
        if (!alt.IsEmpty)
        {
            parts.Prose.BeginBlock(alt, ProseScopes.Alt, BlockKind.Other, 0, 0);
            var start = parts.Prose.Length;
            inlines.WriteAlt(image);
            parts.Prose.EndBlock();
            text = parts.Prose.TextFrom(start);
        }

        var (url, urlSpan) = targets.Url(image);
        parts.Images.Add(new Image(span, url, urlSpan, text, alt, block, 0, IsHtml: false));
        var title = image.Reference is null ? targets.Title(image.Title, image.TitleSpan) : default;
        if (!title.IsEmpty) WriteDecoded(title, ProseScopes.Title, hasEscapes: true);
    }

    private void WriteImage(HtmlImage image, int? block)
    {
        string? text = null;
        var index = parts.Prose.BlockCount;
        if (!image.Alt.IsEmpty || block is null) text = WriteDecoded(image.Alt, ProseScopes.Alt, hasEscapes: false);
        parts.Images.Add(new Image(image.Span, targets.Url(image.Url), image.Url, image.HasAlt ? text ?? "" : null, image.Alt, block ?? index, 0, IsHtml: true));
    }

    private string WriteDecoded(TextSpan span, ProseScopes scope, bool hasEscapes)
    {
        parts.Prose.BeginBlock(span, scope, BlockKind.Other, 0, 0);
        var start = parts.Prose.Length;
        writer.Decoded(span, hasEscapes);
        parts.Prose.EndBlock();
        return parts.Prose.TextFrom(start);
    }

    /// <summary>The place of the bracket that closes the alternative text: the first one behind the last inline of it.</summary>
    private int EndOfAlt(LinkInline image, TextSpan span)
    {
        var start = span.Start + 2;
        var last = image.LastChild is { } child && child.Span.End >= start ? Math.Min(child.Span.End + 1, span.End) : start;
        var offset = parts.Source.Content.AsSpan(last, span.End - last).IndexOf(']');
        return offset < 0 ? last : last + offset;
    }
}
