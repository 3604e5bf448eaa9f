using System.Collections.Immutable;
using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>Globs with the folder they are relative to.</summary>
/// <param name="Prefix">That folder relative to the policy's root, <c>/</c> at its end; empty for the root itself.</param>
/// <param name="Globs">The globs.</param>
internal readonly record struct FolderGlobs(string Prefix, ImmutableArray<Glob> Globs)
{
    /// <summary>Whether one of the globs meets a path relative to the policy's root.</summary>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        var relative = Under(Prefix, path);
        if (relative.IsEmpty) return false;
        foreach (var glob in Globs)
            if (glob.IsMatch(relative)) return true;
        return false;
    }

    /// <summary>
    /// The path relative to the prefix, or nothing where it lies elsewhere. A file outside the root, as <c>--config</c> makes
    /// possible, is seen as if it stood in it.
    /// </summary>
    public static ReadOnlySpan<char> Under(string prefix, ReadOnlySpan<char> path)
    {
        while (path.StartsWith("../")) path = path[3..];
        return path.StartsWith(prefix) ? path[prefix.Length..] : default;
    }
}
