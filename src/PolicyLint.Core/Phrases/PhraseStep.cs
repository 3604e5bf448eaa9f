using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>One step of a phrase.</summary>
/// <param name="Kind">What it meets.</param>
/// <param name="Text">The folded text, for <see cref="PhraseStepKind.Exact"/>, <see cref="PhraseStepKind.ExactPrefix"/> and names the text with its capitals; else empty.</param>
/// <param name="Hash">Hash of the folded text: see <see cref="TokenFolding"/>.</param>
/// <param name="Data">The <see cref="TokenKind"/> of a class; the most words of a gap; else 0.</param>
internal readonly record struct PhraseStep(PhraseStepKind Kind, string Text, uint Hash, int Data);
