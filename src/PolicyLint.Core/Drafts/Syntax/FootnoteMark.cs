using Markdig.Syntax.Inlines;

namespace PolicyLint.Drafts.Syntax;

/// <summary>A mark that refers to a footnote.</summary>
internal sealed class FootnoteMark : LeafInline;
