using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>One sentence of a <see cref="ProseText"/>, its closing signs included, surrounding white space not.</summary>
/// <param name="Span">Its place in the prose.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of its tokens.</param>
/// <param name="Block">Index of the block that holds it.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount, int Block);
