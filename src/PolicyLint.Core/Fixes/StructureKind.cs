namespace PolicyLint.Fixes;

/// <summary>What a draft is built of besides its words: a fix leaves as many of each as there were, unless it is about one.</summary>
internal enum StructureKind
{
    Post,
    Heading,
    ListItem,
    Cell,
    Quote,
    CodeBlock,
    HtmlBlock,
    Break,
    Definition,
    Footnote,
    Link,
    Image,
    CodeSpan,
    Tag,
    FootnoteMark,
    TaskBox,
}
