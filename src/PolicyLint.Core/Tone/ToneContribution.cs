using PolicyLint.Text;

namespace PolicyLint.Tone;

/// <summary>One reason for a score: a word, a phrase or a trait of the text, and how hard it pushed.</summary>
/// <param name="Span">
/// The word or phrase in the text scored, in UTF-16 code units; empty where <paramref name="Name"/> is a trait of the text as a whole.
/// </param>
/// <param name="Name">The word as written, or the trait in plain words ("exclamation mark").</param>
/// <param name="Classes">The word classes it belongs to, such as <c>call-to-action</c>; empty for most words.</param>
/// <param name="Weight">
/// What it adds to the label's score (log-odds before calibration) above what it adds to the five labels on average. Positive pushes
/// towards the label.
/// </param>
public sealed record ToneContribution(TextSpan Span, string Name, IReadOnlyList<string> Classes, float Weight);
