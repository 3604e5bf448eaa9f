using PolicyLint.Text;
using PolicyLint.Tone;

namespace PolicyLint.Analysis;

/// <summary>The tone of one sentence of a draft.</summary>
/// <param name="Span">Its place in the source.</param>
/// <param name="Text">Its text without markup.</param>
/// <param name="Score">The five probabilities.</param>
/// <param name="Language">Its language as <see cref="TextLanguage"/> names it; a sentence too short to tell has its draft's.</param>
public readonly record struct SentenceTone(TextSpan Span, string Text, ToneScore Score, string Language);
