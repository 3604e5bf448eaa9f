using System.Collections.Immutable;
using PolicyLint.Drafts.Syntax;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Drafts;

/// <summary>Reads a file into a <see cref="Draft"/>. Reads any text: what Markdown cannot make sense of is text.</summary>
public static class DraftReader
{
    /// <summary>Reads <paramref name="source"/>.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="options">What else must be known of the file.</param>
    /// <param name="cancellationToken">Stops the reading between two blocks.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Draft Read(SourceText source, DraftReaderOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();

        var text = source.Content;
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var frontMatter = FrontMatterReader.Read(text, start);
        var bodyStart = Math.Max(frontMatter.Span.End, start);
        var channel = ChannelOf(frontMatter, options.DefaultChannel);
        return ChannelNames.IsPlain(channel)
            ? ReadPlain(source, channel, frontMatter, PostSplitter.Split(text, bodyStart, frontMatter), isTooDeep: false, options, cancellationToken)
            : ReadMarkdown(source, channel, frontMatter, bodyStart, options, cancellationToken);
    }

    private static Draft ReadMarkdown(
        SourceText source, Channel channel, FrontMatter frontMatter, int bodyStart, DraftReaderOptions options, CancellationToken cancellationToken)
    {
        var body = TextSpan.FromBounds(bodyStart, source.Length);
        ImmutableArray<Post> posts = [new Post(0, Lines.TrimBlankLines(source.Content, body), frontMatter)];
        var masked = MaskedText.Create(source.Content, bodyStart, options.IsMdx);
        var document = MarkdownLimits.Exceeds(masked.Text) ? null : DraftSyntax.TryParse(masked.Text);
        if (document is null) return ReadPlain(source, channel, frontMatter, posts, isTooDeep: true, options, cancellationToken);
        using var parts = new DraftParts(source);
        MarkdownReader.Read(parts, masked, document, cancellationToken);
        return ToDraft(parts, parts.Prose.ToProse(isPlainChannel: false), channel, frontMatter, posts, isTooDeep: false, options, new MarkdownTree(masked, document));
    }

    private static Draft ReadPlain(
        SourceText source, Channel channel, FrontMatter frontMatter, ImmutableArray<Post> posts, bool isTooDeep, DraftReaderOptions options, CancellationToken cancellationToken)
    {
        using var parts = new DraftParts(source);
        PlainReader.Read(parts, posts, cancellationToken);
        var prose = parts.Prose.ToProse(isPlainChannel: true);
        PlainReader.AddLinks(parts, prose);
        return ToDraft(parts, prose, channel, frontMatter, posts, isTooDeep, options, tree: null);
    }

    private static Draft ToDraft(
        DraftParts parts,
        ProseText prose,
        Channel channel,
        FrontMatter frontMatter,
        ImmutableArray<Post> posts,
        bool isTooDeep,
        DraftReaderOptions options,
        MarkdownTree? tree) =>
        new(
            parts.Source,
            channel,
            frontMatter,
            posts,
            prose,
            [.. parts.Links],
            [.. parts.Images],
            [.. parts.FootnoteMarks],
            [.. parts.Directives],
            isTooDeep,
            options,
            tree,
            new ScopeReader([.. parts.Code], [.. parts.Html]).Read);

    private static Channel ChannelOf(FrontMatter frontMatter, Channel defaultChannel) =>
        frontMatter.Find("channel") is YamlScalar scalar && ChannelNames.TryParse(scalar.Value, out var channel) ? channel : defaultChannel;
}
