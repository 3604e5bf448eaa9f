namespace PolicyLint.Fixes;

/// <summary>What a <see cref="TopLevelBlock"/> is, as far as it matters for what may be put beside it.</summary>
internal enum TopLevelBlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A code block.</summary>
    Code,

    /// <summary>A block of HTML that shows something.</summary>
    Html,

    /// <summary>Comments, imports and lines of attributes: nothing that readers see.</summary>
    Invisible,

    /// <summary>A list, a quote, a table, a footnote or a break.</summary>
    Other,
}
