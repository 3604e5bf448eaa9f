using Markdig.Syntax;

namespace PolicyLint.Drafts.Syntax;

/// <summary>A draft's Markdown as parsed. The tree is only read from once it is here, so threads may share it.</summary>
/// <param name="Masked">The text that was parsed.</param>
/// <param name="Document">The tree; positions are UTF-16 code units of the text.</param>
internal sealed record MarkdownTree(MaskedText Masked, MarkdownDocument Document);
