namespace PolicyLint.ToneTraining;

/// <summary>Training data or a word list that cannot be used. The message is one line with file and line number.</summary>
internal sealed class ToneDataException(string message) : Exception(message);
