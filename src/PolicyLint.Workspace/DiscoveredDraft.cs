namespace PolicyLint.Workspace;

/// <summary>A draft to lint.</summary>
/// <param name="Path">Its full path, with <c>/</c>.</param>
/// <param name="Policy">What governs it.</param>
public readonly record struct DiscoveredDraft(string Path, FolderPolicy Policy);
