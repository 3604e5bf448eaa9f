namespace PolicyLint.Workspace;

/// <summary>
/// Paths as this assembly keeps them: absolute, separated by <c>/</c> on every system, no <c>/</c> at the end but for the root.
/// </summary>
internal static class FullPath
{
    // As many links in one path as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The absolute form of a path.</summary>
    /// <param name="path">The path as given.</param>
    /// <param name="workingFolder">What it is relative to.</param>
    public static string Of(string path, string workingFolder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingFolder));
        return Path.DirectorySeparatorChar == '/' ? full : full.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>A name inside a folder.</summary>
    public static string Join(string folder, ReadOnlySpan<char> name) => folder.EndsWith('/') ? string.Concat(folder, name) : string.Concat(folder, "/", name);

    /// <summary>The folder that holds a path, or null for the root.</summary>
    public static string? FolderOf(string path) => Path.GetDirectoryName(path) is { } folder ? Of(folder, folder) : null;

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsIn(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || folder.EndsWith('/') || path[folder.Length] == '/');

    /// <summary>A path relative to a folder, with <c>/</c>; one that lies outside begins with <c>../</c>.</summary>
    public static ReadOnlySpan<char> Relative(string path, string folder) => IsIn(path, folder) && path.Length > folder.Length
        ? path.AsSpan(folder.EndsWith('/') ? folder.Length : folder.Length + 1)
        : Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The path with all symbolic links resolved, as far as they can be.</summary>
    public static string Real(string path)
    {
        var links = 0;
        var root = Path.GetPathRoot(path) ?? "";
        var real = root.Replace(Path.DirectorySeparatorChar, '/');
        var rest = new Stack<string>(path[root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse());
        while (rest.TryPop(out var part))
        {
            var next = Join(real, part);
            if (links >= MostLinks || new DirectoryInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            links++;
            var resolved = Of(target, real);
            real = (Path.GetPathRoot(resolved) ?? "").Replace(Path.DirectorySeparatorChar, '/');
            foreach (var name in resolved[real.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()) rest.Push(name);
        }

        return real;
    }
}
