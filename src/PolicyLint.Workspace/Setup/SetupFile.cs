namespace PolicyLint.Workspace;

/// <summary>A policy file to start with.</summary>
/// <param name="Name">Its name in the folder set up.</param>
/// <param name="Content">Its text.</param>
public sealed record SetupFile(string Name, string Content)
{
    /// <summary>Writes the file unless there is one of that name.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <returns>Whether it was written; false where the name is taken.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public bool TryWrite(string folder)
    {
        var path = FullPath.Join(folder, Name);
        // Also a link that leads nowhere is somebody's file.
        if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null) return false;
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(Content));
        return true;
    }
}
