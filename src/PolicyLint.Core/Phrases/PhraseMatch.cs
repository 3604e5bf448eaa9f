using PolicyLint.Text;

namespace PolicyLint.Phrases;

/// <summary>A phrase found in a <see cref="Drafts.ProseText"/>.</summary>
/// <param name="Group">The group the phrase was added under.</param>
/// <param name="Block">Index of the block.</param>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="LastToken">Index of the last token.</param>
/// <param name="Span">Its place in the prose, from the first token to the last (a possessive 's after a name left out).</param>
public readonly record struct PhraseMatch(int Group, int Block, int FirstToken, int LastToken, TextSpan Span);
