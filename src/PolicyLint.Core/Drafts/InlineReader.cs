using Markdig.Syntax.Inlines;
using PolicyLint.Drafts.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Writes the inlines of one block into the open prose block and notes the links, images, code and tags among them.</summary>
internal sealed class InlineReader(DraftParts parts, MaskedText masked, ProseWriter writer, TargetReader targets, Asides asides)
{
    private readonly SourceAligner _aligner = new(masked.Text);
    private readonly string _source = parts.Source.Content;
    private LinkInline? _openLink;
    private int _openLinkStart;
    private bool _isAlt;

    /// <summary>Writes all below <paramref name="root"/>.</summary>
    internal void Write(ContainerInline root)
    {
        // The tree may be thousands deep (unclosed brackets nest), so it is walked by its own links and not by calls.
        for (Inline? node = root.FirstChild; node is not null;)
        {
            if (Enter(node) && node is ContainerInline { FirstChild: { } child })
            {
                node = child;
                continue;
            }

            while (true)
            {
                if (ReferenceEquals(node, _openLink)) CloseLink(_openLink);
                if (node.NextSibling is { } sibling)
                {
                    node = sibling;
                    break;
                }

                node = node.Parent;
                if (node is null || ReferenceEquals(node, root)) return;
            }
        }
    }

    /// <summary>Writes the alternative text of an image: what is written in it, links and images in it by their text.</summary>
    internal void WriteAlt(LinkInline image)
    {
        _isAlt = true;
        Write(image);
        _isAlt = false;
    }

    /// <summary>Notes one inline, and says whether its children are to be visited.</summary>
    private bool Enter(Inline node)
    {
        switch (node)
        {
            case LiteralInline literal:
                WriteLiteral(literal);
                return false;
            case LineBreakInline lineBreak:
                WriteBreak(lineBreak);
                return false;
            case LinkInline link:
                return _isAlt || EnterLink(link);
            case DelimiterInline delimiter:
                WriteSource(SpanOf(delimiter));
                return true;
            case BareUrlInline url:
                WriteBareUrl(url);
                return false;
            case CodeInline code:
                WriteCode(code);
                return false;
            case HtmlInline tag:
                WriteTag(SpanOf(tag));
                return false;
            case HtmlEntityInline entity:
                var place = SpanOf(entity);
                parts.Prose.Replaced(entity.Transcoded.AsSpan(), place.Start, place.Length);
                return false;
            case AutolinkInline autolink:
                WriteAutolink(autolink);
                return false;
            case FootnoteMark mark:
                WriteMark(SpanOf(mark));
                return false;
            default:
                return true;
        }
    }

    private TextSpan SpanOf(Inline node) => node.Span.ToTextSpan(_source.Length);

    private void WriteSource(TextSpan span) => writer.Literal(span.Start, masked.Text.AsSpan(span.Start, span.Length));

    private void WriteLiteral(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        if (content.Length == 0) return;
        var start = _aligner.Find(literal.Content, literal.Span);
        if (start < 0)
        {
            var span = SpanOf(literal);
            parts.Prose.Replaced(content, span.Start, span.Length);
            return;
        }

        if (literal.IsFirstCharacterEscaped && start > 0 && masked.Text[start - 1] == '\\')
        {
            parts.Prose.Replaced(content[..1], start - 1, 2);
            content = content[1..];
            start++;
        }

        writer.Literal(start, content);
    }

    private void WriteBreak(LineBreakInline node)
    {
        var start = SpanOf(node).Start;
        var lineEnd = Lines.At(_source, start).End;
        var end = Lines.NextStart(_source, lineEnd);
        if (!node.IsBackslash) start = lineEnd;
        parts.Prose.Replaced(node.IsHard ? "\n" : " ", start, end - start);
    }

    private bool EnterLink(LinkInline link)
    {
        if (link.IsImage)
        {
            var span = SpanOf(link);
            parts.Prose.Object(TokenKind.Object, span.Start, span.Length);
            asides.AddImage(link, parts.Prose.BlockCount);
            return false;
        }

        _openLink = link;
        _openLinkStart = parts.Prose.Length;
        return true;
    }

    private void CloseLink(LinkInline link)
    {
        _openLink = null;
        var (url, urlSpan) = targets.Url(link);
        var text = TextSpan.FromBounds(_openLinkStart, parts.Prose.Length);
        parts.Links.Add(new Link(SpanOf(link), url, urlSpan, text, parts.Prose.BlockCount, 0, IsBare: false));
        if (link.Reference is null) asides.AddTitle(targets.Title(link.Title, link.TitleSpan));
    }

    private void WriteBareUrl(BareUrlInline node)
    {
        var start = _aligner.Find(node.Content, node.Span);
        var span = start < 0 ? SpanOf(node) : new TextSpan(start, node.Content.Length);
        if (_openLink is null && !_isAlt) AddBareLink(span, span, _source.Substring(span.Start, span.Length));
        parts.Prose.Object(TokenKind.Url, span.Start, span.Length);
    }

    private void WriteAutolink(AutolinkInline node)
    {
        var span = SpanOf(node);
        var inner = TextSpan.FromBounds(span.Start + 1, Math.Max(span.End - 1, span.Start + 1));
        if (!_isAlt) AddBareLink(span, inner, node.IsEmail ? "mailto:" + node.Url : node.Url);
        // An address in angle brackets is shown as it is, and is an address for whoever looks for them.
        if (node.IsEmail) WriteSource(inner);
        else parts.Prose.Object(TokenKind.Url, span.Start, span.Length);
    }

    private void AddBareLink(TextSpan span, TextSpan urlSpan, string url) =>
        parts.Links.Add(new Link(span, url, urlSpan, new TextSpan(parts.Prose.Length, 0), parts.Prose.BlockCount, 0, IsBare: true));

    private void WriteCode(CodeInline node)
    {
        var span = SpanOf(node);
        var written = _source.AsSpan(span.Start, span.Length);
        var ticks = written.Length - written.TrimStart('`').Length;
        if (span.Length > 2 * ticks && !_isAlt) parts.Code.Add(new ScopePiece(TextSpan.FromBounds(span.Start + ticks, span.End - ticks), true));
        parts.Prose.Object(TokenKind.Object, span.Start, span.Length);
    }

    private void WriteTag(TextSpan span)
    {
        // In an alternative text a tag is no tag.
        if (_isAlt) return;
        var tag = _source.AsSpan(span.Start, span.Length);
        if (HtmlReader.IsComment(tag))
        {
            HtmlReader.AddComment(parts, span);
            return;
        }

        parts.Html.Add(new ScopePiece(span, true));
        if (HtmlImage.Read(_source, span) is { } image)
        {
            parts.Prose.Object(TokenKind.Object, span.Start, span.Length);
            asides.AddImage(image, parts.Prose.BlockCount);
        }
        else if (IsLineBreak(tag))
        {
            // The one tag that parts words.
            parts.Prose.Replaced("\n", span.Start, span.Length);
        }
    }

    private static bool IsLineBreak(ReadOnlySpan<char> tag) =>
        tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) && tag.Length > 3 && !char.IsAsciiLetterOrDigit(tag[3]);

    private void WriteMark(TextSpan span)
    {
        if (!_isAlt) parts.FootnoteMarks.Add(new TextSpan(parts.Prose.Length, 1));
        parts.Prose.Object(TokenKind.Object, span.Start, span.Length);
    }
}
