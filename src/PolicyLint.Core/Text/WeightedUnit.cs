namespace PolicyLint.Text;

/// <summary>What is counted as one: a URL, an emoji or a code point.</summary>
/// <param name="Span">Its place in the text counted.</param>
/// <param name="Weight">Weighted characters.</param>
internal readonly record struct WeightedUnit(TextSpan Span, int Weight);
