using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>What a reader has found so far of one draft.</summary>
/// <param name="source">The draft's text.</param>
internal sealed class DraftParts(SourceText source) : IDisposable
{
    private readonly List<int> _awaitingBlock = [];

    internal SourceText Source { get; } = source;

    internal ProseBuilder Prose { get; } = new(source.Length);

    internal List<Link> Links { get; } = [];

    internal List<Image> Images { get; } = [];

    internal List<Directive> Directives { get; } = [];

    /// <summary>Footnote marks, by their place in the prose.</summary>
    internal List<TextSpan> FootnoteMarks { get; } = [];

    /// <summary>Inline code and lines of code blocks.</summary>
    internal List<ScopePiece> Code { get; } = [];

    /// <summary>Tags and stretches of HTML, comments left out.</summary>
    internal List<ScopePiece> Html { get; } = [];

    /// <summary>Keeps the directive that a comment holds, if it holds one.</summary>
    internal void AddComment(TextSpan comment, int delimiterLength)
    {
        if (DirectiveReader.Read(Source, comment, delimiterLength) is not { } directive) return;
        if (directive.Kind == DirectiveKind.DisableNext) _awaitingBlock.Add(Directives.Count);
        Directives.Add(directive);
    }

    /// <summary>Tells directives that wait for the next block that <paramref name="block"/> is it, where it begins behind them.</summary>
    internal void SetNextBlock(TextSpan block)
    {
        for (var i = _awaitingBlock.Count - 1; i >= 0; i--)
        {
            var index = _awaitingBlock[i];
            if (Directives[index].Span.End > block.Start) continue;
            Directives[index] = Directives[index] with { Target = block };
            _awaitingBlock.RemoveAt(i);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Prose.Dispose();
}
