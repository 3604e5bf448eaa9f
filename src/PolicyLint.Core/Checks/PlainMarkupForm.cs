namespace PolicyLint.Checks;

/// <summary>What <see cref="PlainMarkupCheck"/> looks for in a post that is shown as it is written.</summary>
internal enum PlainMarkupForm
{
    /// <summary><c>**words**</c> and <c>__several words__</c>.</summary>
    Emphasis,

    /// <summary><c>[words](address)</c>.</summary>
    Link,

    /// <summary><c>![words](file)</c>.</summary>
    Image,

    /// <summary><c># words</c> at the beginning of a line.</summary>
    Heading,

    /// <summary>A line that looks like the separator of a thread and is none: <c>----</c>, <c>—</c>, <c>***</c>, <c>--- </c>.</summary>
    NearSeparator,

    /// <summary>A separator right under a line of text, which previews of Markdown take for the underline of a heading.</summary>
    Underline,
}
