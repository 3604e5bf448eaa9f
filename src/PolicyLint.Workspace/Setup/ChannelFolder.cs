using PolicyLint.Drafts;

namespace PolicyLint.Workspace;

/// <summary>Files of a repository that, by the name of their folder, go to one channel.</summary>
/// <param name="Files">The files as an entry of <c>paths</c> names them: <c>social/linkedin/**</c>.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Count">Drafts there.</param>
public sealed record ChannelFolder(string Files, Channel Channel, int Count);
