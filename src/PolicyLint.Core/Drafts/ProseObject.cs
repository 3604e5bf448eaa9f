namespace PolicyLint.Drafts;

/// <summary>What an object character (U+FFFC) of the prose stands for.</summary>
/// <param name="Offset">Its place in the prose.</param>
/// <param name="Kind"><see cref="TokenKind.Url"/> for a bare URL, <see cref="TokenKind.Object"/> for all else.</param>
internal readonly record struct ProseObject(int Offset, TokenKind Kind);
