namespace PolicyLint.Drafts;

/// <summary>The parts of a draft that a rule may look at. A block carries one or more of these; a rule includes some and excludes others.</summary>
[Flags]
public enum ProseScopes
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>Paragraphs, headings, list items, cells, quotes and footnotes, link text included. The default.</summary>
    Text = 1 << 0,

    /// <summary>Headings.</summary>
    Heading = 1 << 1,

    /// <summary>Block quotes.</summary>
    Quote = 1 << 2,

    /// <summary>Alternative text of images.</summary>
    Alt = 1 << 3,

    /// <summary>Titles of links and images.</summary>
    Title = 1 << 4,

    /// <summary>Targets of links and images, and bare URLs.</summary>
    Url = 1 << 5,

    /// <summary>Code blocks and inline code.</summary>
    Code = 1 << 6,

    /// <summary>Raw HTML, directives left out.</summary>
    Html = 1 << 7,

    /// <summary>Values of front matter; the key a rule names narrows it.</summary>
    FrontMatter = 1 << 8,

    /// <summary>Hashtags, without the sign.</summary>
    Hashtag = 1 << 9,

    /// <summary>Mentions, without the sign.</summary>
    Mention = 1 << 10,

    /// <summary>All of a post as written, front matter left out.</summary>
    Post = 1 << 11,

    /// <summary>The whole file as written, front matter included.</summary>
    Source = 1 << 12,
}
