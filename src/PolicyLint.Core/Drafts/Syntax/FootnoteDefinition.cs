using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyLint.Drafts.Syntax;

/// <summary>The text of a footnote, where it was written.</summary>
internal sealed class FootnoteDefinition(BlockParser parser) : ContainerBlock(parser);
