namespace PolicyLint.Drafts;

/// <summary>What a <see cref="ProseBlock"/> was in the source.</summary>
public enum BlockKind : byte
{
    /// <summary>A paragraph outside lists and tables (a quote's too), or one of a plain channel.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph of a list item.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A paragraph of a footnote.</summary>
    Footnote,

    /// <summary>Text that is no prose: alternative text, titles, URLs, code, HTML, front matter, hashtags, raw posts.</summary>
    Other,
}
