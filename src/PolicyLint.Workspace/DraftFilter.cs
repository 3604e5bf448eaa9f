using System.Collections.Concurrent;

namespace PolicyLint.Workspace;

/// <summary>
/// Tells of single files whether a run over their folder would lint them: what the policy includes and neither it nor
/// <c>.gitignore</c> excludes. Reads each folder's ignore rules once; to see changed ones, make a new filter. Safe for several threads.
/// </summary>
public sealed class DraftFilter(PolicyLocator locator)
{
    private readonly ConcurrentDictionary<string, FolderState> _folders = new(StringComparer.Ordinal);

    /// <summary>Whether a run would lint a file.</summary>
    /// <param name="path">Its full path with <c>/</c>; it need not exist.</param>
    public bool IsListed(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var policy = locator.ForFile(path);
        if (!policy.IsDraft(policy.RelativePathOf(path))) return false;
        if (FullPath.FolderOf(path) is not { } folder) return true;
        var (isIgnored, scope) = _folders.GetOrAdd(folder, Look);
        return !isIgnored && scope?.IsIgnored(path, isFolder: false) != true;
    }

    private static FolderState Look(string folder)
    {
        var outer = GitignoreScope.Around(folder);
        for (var (current, scope) = (folder, outer); scope is not null;)
        {
            if (scope.IsIgnored(current, isFolder: true)) return new FolderState(true, null);
            if (FullPath.FolderOf(current) is not { } parent) break;
            (current, scope) = (parent, GitignoreScope.Around(parent));
        }

        var isRepository = Path.Exists(FullPath.Join(folder, ".git"));
        return new FolderState(false, GitignoreScope.Enter(outer, folder, isRepository, File.Exists(FullPath.Join(folder, ".gitignore"))));
    }

    /// <summary>A folder's ignore rules, and whether it lies in one that is ignored itself.</summary>
    private readonly record struct FolderState(bool IsIgnored, GitignoreScope? Scope);
}
