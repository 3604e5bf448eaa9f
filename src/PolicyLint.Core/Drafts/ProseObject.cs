namespace PolicyLint.Drafts;

/// <summary>What one object character of the prose stands for.</summary>
/// <param name="Offset">Its place in the prose.</param>
/// <param name="Kind">The kind its token shall have.</param>
internal readonly record struct ProseObject(int Offset, TokenKind Kind);
