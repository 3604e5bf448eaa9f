namespace PolicyLint.Tone;

/// <summary>The beginning of a listed phrase, waiting for its next word.</summary>
/// <param name="Hash">Hash of the words so far.</param>
/// <param name="Index">Number of its first word in the text.</param>
/// <param name="Start">First code unit.</param>
internal readonly record struct OpenPhrase(uint Hash, int Index, int Start);
