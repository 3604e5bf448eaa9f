using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PolicyLint.Drafts;
using PolicyLint.Drafts.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>
/// How a draft is built: its outermost blocks, and every heading, list item, link … in it. Read for the few drafts that a fix is
/// made for. Of a plain channel it holds posts and links.
/// </summary>
internal sealed class MarkdownOutline
{
    private MarkdownOutline(ImmutableArray<TopLevelBlock> blocks, ImmutableArray<StructureElement> elements, ImmutableArray<Wrapping> wrappings)
    {
        Blocks = blocks;
        Elements = elements;
        Wrappings = wrappings;
    }

    /// <summary>The outermost blocks in order; none on plain channels.</summary>
    public ImmutableArray<TopLevelBlock> Blocks { get; }

    /// <summary>All parts of the structure, in no particular order.</summary>
    public ImmutableArray<StructureElement> Elements { get; }

    /// <summary>All inlines that are more than text, outer ones before those inside them.</summary>
    public ImmutableArray<Wrapping> Wrappings { get; }

    /// <summary>Reads the outline of a draft.</summary>
    public static MarkdownOutline Read(Draft draft) => draft.Tree is { } tree ? new Reader(draft, tree.Masked).Read(tree.Document) : ReadPlain(draft);

    /// <summary>Where the text begins: behind the front matter, or a second byte order mark.</summary>
    public static int BodyStart(Draft draft) =>
        Math.Max(draft.FrontMatter.Span.End, draft.Source.Content.StartsWith('\uFEFF') ? 1 : 0);

    private static MarkdownOutline ReadPlain(Draft draft)
    {
        var elements = ImmutableArray.CreateBuilder<StructureElement>(draft.Posts.Length + draft.Links.Length);
        foreach (var post in draft.Posts) elements.Add(new StructureElement(StructureKind.Post, post.Span));
        foreach (var link in draft.Links) elements.Add(new StructureElement(StructureKind.Link, link.Span));
        return new MarkdownOutline([], elements.MoveToImmutable(), []);
    }

    /// <summary>An inline that is more than text.</summary>
    /// <param name="Span">All of it.</param>
    /// <param name="Content">What may be changed and leave it what it is; for code, URLs and tags all of it.</param>
    /// <param name="CanGo">Whether it may vanish together with its text: emphasis may, a link may not.</param>
    /// <param name="GoesWhole">Whether it goes whenever its content is changed: an address in angle brackets is only markup while it is an address.</param>
    internal readonly record struct Wrapping(TextSpan Span, TextSpan Content, bool CanGo, bool GoesWhole = false);

    private sealed class Reader(Draft draft, MaskedText masked)
    {
        private readonly ImmutableArray<TopLevelBlock>.Builder _blocks = ImmutableArray.CreateBuilder<TopLevelBlock>();
        private readonly ImmutableArray<StructureElement>.Builder _elements = ImmutableArray.CreateBuilder<StructureElement>();
        private readonly ImmutableArray<Wrapping>.Builder _wrappings = ImmutableArray.CreateBuilder<Wrapping>();
        private readonly string _text = draft.Source.Content;

        public MarkdownOutline Read(MarkdownDocument document)
        {
            foreach (var block in document)
                if (block is not LinkReferenceDefinitionGroup) AddBlock(block);
            foreach (var node in document.Descendants()) AddNode(node);
            return new MarkdownOutline(_blocks.ToImmutable(), _elements.ToImmutable(), _wrappings.ToImmutable());
        }

        private TextSpan SpanOf(MarkdownObject node) => node.Span.ToTextSpan(_text.Length);

        private void AddBlock(Block block)
        {
            var span = SpanOf(block);
            var start = Math.Max(Lines.Around(_text, span.Start).Start, BodyStart(draft));
            span = TextSpan.FromBounds(start, Math.Max(start, span.End));
            _blocks.Add(new TopLevelBlock(span, KindOf(block, span), IsOpenEnded(block, span)));
        }

        private TopLevelBlockKind KindOf(Block block, TextSpan span) => block switch
        {
            HtmlBlock => IsOnlyComments(span) ? TopLevelBlockKind.Invisible : TopLevelBlockKind.Html,
            HeadingBlock => TopLevelBlockKind.Heading,
            CodeBlock => TopLevelBlockKind.Code,
            ParagraphBlock => IsInvisible(span) ? TopLevelBlockKind.Invisible : TopLevelBlockKind.Paragraph,
            _ => TopLevelBlockKind.Other,
        };

        /// <summary>Whether a paragraph is nothing but what the generator takes out: imports, or kramdown's lines of attributes.</summary>
        private bool IsInvisible(TextSpan span)
        {
            var written = _text.AsSpan(span.Start, span.Length).Trim();
            if (written.StartsWith("{:", StringComparison.Ordinal) && written.EndsWith("}", StringComparison.Ordinal)) return true;
            return masked.HasFiller && masked.Text.AsSpan(span.Start, span.Length).Trim().TrimStart(MaskedText.NothingFiller).IsWhiteSpace();
        }

        private bool IsOnlyComments(TextSpan span)
        {
            var rest = _text.AsSpan(span.Start, span.Length).Trim();
            while (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = rest.IndexOf("-->", StringComparison.Ordinal);
                if (end < 0) return false;
                rest = rest[(end + 3)..].TrimStart();
            }

            return rest.IsEmpty;
        }

        private bool IsOpenEnded(Block block, TextSpan span) => block switch
        {
            FencedCodeBlock fence => fence.ClosingFencedCharCount == 0,
            HtmlBlock html => Terminators(html.Type) is { Length: > 0 } ends && !Array.Exists(ends, end => _text.AsSpan(span.Start, span.Length).Contains(end, StringComparison.OrdinalIgnoreCase)),
            _ => false,
        };

        private static string[] Terminators(HtmlBlockType type) => type switch
        {
            HtmlBlockType.Comment => ["-->"],
            HtmlBlockType.ScriptPreOrStyle => ["</script>", "</pre>", "</style>", "</textarea>"],
            HtmlBlockType.ProcessingInstruction => ["?>"],
            HtmlBlockType.CData => ["]]>"],
            HtmlBlockType.DocumentType => [">"],
            _ => [],
        };

        private void AddNode(MarkdownObject node)
        {
            if (Classify(node) is { } kind) _elements.Add(new StructureElement(kind, SpanOf(node)));
            if (node is Inline and not LiteralInline and not LineBreakInline) AddWrapping(node);
        }

        private static StructureKind? Classify(MarkdownObject node) => node switch
        {
            HeadingBlock => StructureKind.Heading,
            ListItemBlock => StructureKind.ListItem,
            TableCell => StructureKind.Cell,
            QuoteBlock => StructureKind.Quote,
            CodeBlock => StructureKind.CodeBlock,
            HtmlBlock => StructureKind.HtmlBlock,
            ThematicBreakBlock => StructureKind.Break,
            LinkReferenceDefinition => StructureKind.Definition,
            FootnoteDefinition => StructureKind.Footnote,
            LinkInline { IsImage: true } => StructureKind.Image,
            LinkInline or AutolinkInline or BareUrlInline => StructureKind.Link,
            CodeInline => StructureKind.CodeSpan,
            HtmlInline => StructureKind.Tag,
            FootnoteMark => StructureKind.FootnoteMark,
            TaskBox => StructureKind.TaskBox,
            _ => null,
        };

        private void AddWrapping(MarkdownObject node)
        {
            var span = SpanOf(node);
            switch (node)
            {
                case EmphasisInline emphasis when span.Length >= 2 * emphasis.DelimiterCount:
                    _wrappings.Add(new Wrapping(span, TextSpan.FromBounds(span.Start + emphasis.DelimiterCount, span.End - emphasis.DelimiterCount), CanGo: true));
                    break;
                case LinkInline link:
                    var start = span.Start + (link.IsImage ? 2 : 1);
                    var last = link.LastChild is { } child ? SpanOf(child).End : start;
                    _wrappings.Add(new Wrapping(span, TextSpan.FromBounds(start, Math.Clamp(last, start, Math.Max(start, span.End - 1))), CanGo: false));
                    break;
                case HtmlEntityInline:
                    _wrappings.Add(new Wrapping(span, new TextSpan(span.Start, 0), CanGo: true));
                    break;
                case AutolinkInline { IsEmail: true } when span.Length > 2:
                    _wrappings.Add(new Wrapping(span, new TextSpan(span.Start + 1, span.Length - 2), CanGo: true, GoesWhole: true));
                    break;
                case CodeInline or AutolinkInline or BareUrlInline or HtmlInline or FootnoteMark or TaskBox:
                    _wrappings.Add(new Wrapping(span, span, CanGo: false));
                    break;
            }
        }
    }
}
