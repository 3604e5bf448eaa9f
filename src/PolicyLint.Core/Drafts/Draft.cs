using System.Collections.Immutable;
using PolicyLint.Drafts.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>One parsed file: immutable, and ignorant of rules. Made by <c>DraftReader</c>.</summary>
public sealed class Draft
{
    internal Draft(
        SourceText source,
        Channel channel,
        FrontMatter frontMatter,
        ImmutableArray<Post> posts,
        ProseText prose,
        ImmutableArray<Link> links,
        ImmutableArray<Image> images,
        ImmutableArray<TextSpan> footnoteMarks,
        ImmutableArray<Directive> directives,
        bool isTooDeep,
        DraftReaderOptions options,
        MarkdownTree? tree,
        Func<Draft, ProseScopes, ProseText> readScope)
    {
        Source = source;
        Channel = channel;
        FrontMatter = frontMatter;
        Posts = posts;
        Prose = prose;
        Links = links;
        Images = images;
        FootnoteMarks = footnoteMarks;
        Directives = directives;
        IsTooDeep = isTooDeep;
        Options = options;
        Tree = tree;
        _readScope = readScope;
    }

    private readonly Func<Draft, ProseScopes, ProseText> _readScope;
    private ImmutableDictionary<ProseScopes, ProseText> _scopes = ImmutableDictionary<ProseScopes, ProseText>.Empty;

    /// <summary>The file's text.</summary>
    public SourceText Source { get; }

    /// <summary>Where it will be published: front matter, else what the reader was told.</summary>
    public Channel Channel { get; }

    /// <summary>The file's front matter.</summary>
    public FrontMatter FrontMatter { get; }

    /// <summary>At least one post.</summary>
    public ImmutableArray<Post> Posts { get; }

    /// <summary>The blocks of the scopes text, heading, quote, alt and title.</summary>
    public ProseText Prose { get; }

    /// <summary>Links in the order of the source, bare URLs included.</summary>
    public ImmutableArray<Link> Links { get; }

    /// <summary>Images in the order of the source.</summary>
    public ImmutableArray<Image> Images { get; }

    /// <summary>Where footnote marks stand in the prose, in order: each is one object character.</summary>
    public ImmutableArray<TextSpan> FootnoteMarks { get; }

    /// <summary>Suppression directives in the order of the source.</summary>
    public ImmutableArray<Directive> Directives { get; }

    /// <summary>Whether the Markdown was nested too deep to parse and the draft was read as plain text (PL0003).</summary>
    public bool IsTooDeep { get; }

    /// <summary>What the reader was told of the file: whoever changes its text reads the changed text with the same.</summary>
    public DraftReaderOptions Options { get; }

    /// <summary>The Markdown as parsed; null on plain channels and where it was nested too deep.</summary>
    internal MarkdownTree? Tree { get; }

    /// <summary>
    /// The text of one of the scopes that are not part of <see cref="Prose"/>: url, code, html, front matter, hashtag, mention,
    /// post or source. Read on first use, then kept.
    /// </summary>
    public ProseText GetScope(ProseScopes scope)
    {
        if (_scopes.TryGetValue(scope, out var text)) return text;
        text = _readScope(this, scope);
        ImmutableInterlocked.TryAdd(ref _scopes, scope, text);
        return text;
    }
}
