using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace PolicyLint.Drafts.Syntax;

/// <summary>The Markdown that drafts are written in: CommonMark with tables, task lists, strikethrough, footnotes and bare URLs.</summary>
internal sealed class DraftSyntax : IMarkdownExtension
{
    // Immutable once built, and shared by all threads.
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Parses a text; positions in the tree are UTF-16 code units of it.</summary>
    /// <returns>Null where the text is nested too deep.</returns>
    internal static MarkdownDocument? TryParse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say so.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<HeadingBlockParser>(new HeadingParser());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new FootnoteDefinitionParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TaskBoxParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        pipeline.InlineParsers.Add(new BareUrlParser());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Nothing is ever rendered.
    }

    private static MarkdownPipeline Build() =>
        new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .Use<DraftSyntax>()
            .Build();
}
