namespace PolicyLint.Phrases;

/// <summary>A beginning of some phrases found in the text, which the next token may continue, or one after it.</summary>
/// <param name="Node">The state reached.</param>
/// <param name="Start">Index of the token it began with.</param>
/// <param name="WordsLeft">In a gap, how many other words may still pass.</param>
/// <param name="Next">Index of the token that may continue it: not the next one after a date or amount of several tokens.</param>
internal readonly record struct PhraseThread(int Node, int Start, int WordsLeft, int Next);
