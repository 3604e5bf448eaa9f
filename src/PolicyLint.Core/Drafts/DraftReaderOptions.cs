namespace PolicyLint.Drafts;

/// <summary>What <see cref="DraftReader"/> must be told of a file besides its text.</summary>
/// <param name="DefaultChannel">The channel where the front matter names none.</param>
/// <param name="IsMdx">Whether the file is MDX: imports, exports, JSX and expressions are no text.</param>
public sealed record DraftReaderOptions(Channel DefaultChannel = Channel.Blog, bool IsMdx = false);
