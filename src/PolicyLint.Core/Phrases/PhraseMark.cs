namespace PolicyLint.Phrases;

/// <summary>What an expanded text holds besides characters.</summary>
/// <param name="At">Index of the character it stands before.</param>
/// <param name="Piece">What it is.</param>
/// <param name="Choice">For a list, which of its ways is meant.</param>
internal readonly record struct PhraseMark(int At, PhrasePiece Piece, int Choice);
