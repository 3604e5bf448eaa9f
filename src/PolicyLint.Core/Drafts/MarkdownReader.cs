using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PolicyLint.Drafts.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Turns a Markdown tree into the parts of a draft, in one walk.</summary>
internal sealed class MarkdownReader
{
    private const int MdxDelimiterLength = 3;

    private readonly DraftParts _parts;
    private readonly MaskedText _masked;
    private readonly InlineReader _inlines;
    private readonly Asides _asides;
    private readonly TargetReader _targets;
    private readonly Stack<Frame> _containers = new();
    private LinkReferenceDefinition[] _definitions = [];
    private int _nextDefinition;
    private int _nextComment;

    private MarkdownReader(DraftParts parts, MaskedText masked)
    {
        _parts = parts;
        _masked = masked;
        var writer = new ProseWriter(parts.Prose, masked, parts.Source.Content);
        _targets = new TargetReader(masked, parts.Source.Content);
        _asides = new Asides(parts, writer, _targets);
        _inlines = new InlineReader(parts, masked, writer, _targets, _asides);
    }

    /// <summary>A container whose children are being visited, and what it makes of the text in it.</summary>
    private readonly record struct Frame(ContainerBlock Container, int Next, ProseScopes Scopes, BlockKind Kind);

    /// <summary>Reads <paramref name="document"/>, parsed from the masked text, into <paramref name="parts"/>.</summary>
    internal static void Read(DraftParts parts, MaskedText masked, MarkdownDocument document, CancellationToken cancellationToken) =>
        new MarkdownReader(parts, masked).Walk(document, cancellationToken);

    private void Walk(MarkdownDocument document, CancellationToken cancellationToken)
    {
        _definitions = TitledDefinitions(document);
        _containers.Push(new Frame(document, 0, ProseScopes.Text, BlockKind.Paragraph));
        while (_containers.TryPop(out var frame))
        {
            if (frame.Next == frame.Container.Count) continue;
            _containers.Push(frame with { Next = frame.Next + 1 });
            cancellationToken.ThrowIfCancellationRequested();
            Visit(frame.Container[frame.Next], frame);
        }

        TakeWhatStandsBefore(_parts.Source.Length);
        // MDX comments are met at the next block, HTML comments in place.
        if (_masked.Comments.Length > 0) _parts.Directives.Sort(static (left, right) => left.Span.CompareTo(right.Span));
    }

    private void Visit(Block block, in Frame frame)
    {
        if (block is LinkReferenceDefinitionGroup) return;
        var span = SpanOf(block);
        TakeWhatStandsBefore(span.Start);
        if (block is HtmlBlock)
        {
            VisitHtml(span);
            return;
        }

        if (block is not ThematicBreakBlock && !IsFillerOnly(span)) _parts.SetNextBlock(span);
        switch (block)
        {
            case CodeBlock code:
                VisitCode(code);
                break;
            case HeadingBlock heading:
                VisitText(heading, span, frame.Scopes | ProseScopes.Heading, BlockKind.Heading, heading.Level);
                break;
            case LeafBlock leaf:
                VisitText(leaf, span, frame.Scopes, frame.Kind, 0);
                break;
            case ContainerBlock container:
                var scopes = container is QuoteBlock ? frame.Scopes | ProseScopes.Quote : frame.Scopes;
                _containers.Push(new Frame(container, 0, scopes, KindOf(container, frame.Kind)));
                break;
        }
    }

    private TextSpan SpanOf(Block block)
    {
        var span = block.Span.ToTextSpan(_parts.Source.Length);
        // Markdig lets a paragraph, or the heading it became, begin where link definitions in front of it began.
        if (block is not (ParagraphBlock or HeadingBlock { IsSetext: true })) return span;
        if (block is not LeafBlock { Inline.FirstChild: { } first } || first.Span.Start <= span.Start) return span;
        return TextSpan.FromBounds(Math.Min(first.Span.Start, span.End), span.End);
    }

    private static BlockKind KindOf(ContainerBlock container, BlockKind outer) => container switch
    {
        ListItemBlock => BlockKind.ListItem,
        TableCell => BlockKind.Cell,
        FootnoteDefinition => BlockKind.Footnote,
        QuoteBlock => BlockKind.Paragraph,
        _ => outer,
    };

    private void VisitText(LeafBlock block, TextSpan span, ProseScopes scopes, BlockKind kind, int level)
    {
        if (block.Inline is not { FirstChild: not null } root || IsFillerOnly(span)) return;
        var (links, images) = (_parts.Links.Count, _asides.Count);
        _parts.Prose.BeginBlock(span, scopes, kind, level, 0);
        var start = _parts.Prose.Length;
        _inlines.Write(root);
        if (_parts.Prose.Length == start && links == _parts.Links.Count && images == _asides.Count)
        {
            _parts.Prose.DropBlock();
            return;
        }

        var end = _parts.Prose.EndBlock();
        // White space at the block's end went; a link that ended in it ends before it.
        for (var i = _parts.Links.Count - 1; i >= links; i--)
        {
            var text = _parts.Links[i].TextSpan;
            if (text.End <= end) break;
            _parts.Links[i] = _parts.Links[i] with { TextSpan = TextSpan.FromBounds(Math.Min(text.Start, end), end) };
        }

        _asides.Flush(_inlines);
    }

    private void VisitHtml(TextSpan span)
    {
        if (HtmlReader.ReadBlock(_parts, _asides, span)) _parts.SetNextBlock(span);
        _asides.Flush(_inlines);
    }

    private void VisitCode(CodeBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            ref readonly var line = ref block.Lines.Lines[i];
            // A line whose tabs were expanded is no longer a slice of the text; it is taken from where it began.
            var span = ReferenceEquals(line.Slice.Text, _masked.Text)
                ? TextSpan.FromBounds(line.Slice.Start, Math.Max(line.Slice.End + 1, line.Slice.Start))
                : Lines.At(_masked.Text, Math.Clamp(line.Position, 0, _masked.Text.Length));
            _parts.Code.Add(new ScopePiece(span, i == 0));
        }
    }

    /// <summary>Takes what the tree does not hold in place: MDX comments, and the titles of link definitions.</summary>
    private void TakeWhatStandsBefore(int position)
    {
        while (_nextComment < _masked.Comments.Length && _masked.Comments[_nextComment].Start < position)
            _parts.AddComment(_masked.Comments[_nextComment++], MdxDelimiterLength);
        if (_nextDefinition == _definitions.Length) return;
        while (_nextDefinition < _definitions.Length && _definitions[_nextDefinition].Span.Start < position)
        {
            var definition = _definitions[_nextDefinition++];
            _asides.AddTitle(_targets.Title(definition.Title, definition.TitleSpan));
        }

        _asides.Flush(_inlines);
    }

    private bool IsFillerOnly(TextSpan span)
    {
        if (!_masked.HasFiller) return false;
        foreach (var sign in _masked.Text.AsSpan(span.Start, span.Length))
            if (sign is not (MaskedText.ObjectFiller or MaskedText.NothingFiller) && !char.IsWhiteSpace(sign)) return false;
        return true;
    }

    private static LinkReferenceDefinition[] TitledDefinitions(MarkdownDocument document)
    {
        List<LinkReferenceDefinition>? titled = null;
        foreach (var block in document)
        {
            if (block is not LinkReferenceDefinitionGroup group) continue;
            foreach (var child in group)
                if (child is LinkReferenceDefinition { Title.Length: > 0 } definition) (titled ??= []).Add(definition);
        }

        titled?.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return titled?.ToArray() ?? [];
    }
}
