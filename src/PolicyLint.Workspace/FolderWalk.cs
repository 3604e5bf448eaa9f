using System.Collections.Immutable;
using System.IO.Enumeration;
using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>Walks folders in ordinal order of the paths in them.</summary>
internal sealed class FolderWalk(PolicyLocator locator, CancellationToken cancellation)
{
    private const string GitFolder = ".git";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly List<DiscoveredDraft> _drafts = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly List<DiscoveryProblem> _problems = [];
    private readonly List<string> _realRoots = [];

    /// <summary>Takes a file that was named.</summary>
    public void AddNamed(string path)
    {
        if (_paths.Add(path)) _drafts.Add(new DiscoveredDraft(path, locator.ForFile(path)));
    }

    /// <summary>Takes the drafts in a folder and all folders in it.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="only">The pattern that decides in place of what the policy includes, relative to the folder; or null.</param>
    /// <returns>Whether there are any.</returns>
    public bool Add(string folder, Glob? only)
    {
        _realRoots.Clear();
        var met = false;
        var onlyStart = folder.EndsWith('/') ? folder.Length : folder.Length + 1;
        var pending = new Stack<Step>();
        pending.Push(new Step(folder, true, false, locator.ForFolder(folder), GitignoreScope.Around(folder)));
        while (pending.TryPop(out var step))
        {
            cancellation.ThrowIfCancellationRequested();
            if (step.IsFolder)
            {
                if (!step.IsLink || MayFollow(step.Path, folder)) Open(step, pending);
                continue;
            }

            if (only?.IsMatch(step.Path.AsSpan(onlyStart)) == false) continue;
            var relative = FullPath.Relative(step.Path, step.Policy.Root);
            if (only is null ? !step.Policy.IsDraft(relative) : step.Policy.IsExcluded(relative)) continue;
            if (step.Scope?.IsIgnored(step.Path, isFolder: false) == true) continue;
            met = true;
            if (_paths.Add(step.Path)) _drafts.Add(new DiscoveredDraft(step.Path, step.Policy));
        }

        return met;
    }

    public void Report(string path, string message) => _problems.Add(new DiscoveryProblem(path, message));

    public Discovery Finish()
    {
        _drafts.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new Discovery([.. _drafts], [.. _problems]);
    }

    /// <summary>Puts what is in a folder on the stack, the first on top.</summary>
    private void Open(Step folder, Stack<Step> pending)
    {
        List<Entry> entries;
        try
        {
            entries = [.. new FileSystemEnumerable<Entry>(folder.Path, Entry.From, Everything)];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            if (!Directory.Exists(folder.Path)) return;
            Report(folder.Path, exception is UnauthorizedAccessException
                ? "The folder may not be read: check its permissions."
                : $"The folder cannot be read: {SystemError.Describe(exception)}.");
            return;
        }

        var isRepository = entries.Exists(entry => entry.Name == GitFolder);
        var hasRules = entries.Exists(entry => entry is { Name: ".gitignore", IsFolder: false });
        var scope = GitignoreScope.Enter(folder.Scope, folder.Path, isRepository, hasRules);
        entries.Sort();
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var entry = entries[i];
            if (entry.Name == GitFolder) continue;
            var path = FullPath.Join(folder.Path, entry.Name);
            if (entry.IsFolder && scope?.IsIgnored(path, isFolder: true) == true) continue;
            pending.Push(new Step(path, entry.IsFolder, entry.IsLink, entry.IsFolder ? locator.ForFolder(path) : folder.Policy, scope));
        }
    }

    /// <summary>
    /// Whether a link leads to files that are not found without it: neither into what is being walked, nor into what another link
    /// led to, nor back up to a folder that holds it.
    /// </summary>
    private bool MayFollow(string link, string root)
    {
        if (_realRoots.Count == 0) _realRoots.Add(FullPath.Real(root));
        var target = FullPath.Real(link);
        var holder = FullPath.Real(FullPath.FolderOf(link) ?? root);
        if (FullPath.IsIn(holder, target) || _realRoots.Exists(real => FullPath.IsIn(target, real))) return false;
        _realRoots.Add(target);
        return true;
    }

    /// <summary>A file or folder still to be looked at, with what governs the files right in that folder.</summary>
    private readonly record struct Step(string Path, bool IsFolder, bool IsLink, FolderPolicy Policy, GitignoreScope? Scope);

    /// <summary>Something in a folder.</summary>
    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink) : IComparable<Entry>
    {
        public static Entry From(ref FileSystemEntry entry)
        {
            var isFolder = entry.IsDirectory;
            // Asking for the attributes costs a system call, so only of folders.
            return new Entry(entry.FileName.ToString(), isFolder, isFolder && entry.Attributes.HasFlag(FileAttributes.ReparsePoint));
        }

        /// <summary>Ordinal order of the paths below: a folder's name goes on with <c>/</c>.</summary>
        public int CompareTo(Entry other)
        {
            var common = Math.Min(Name.Length, other.Name.Length);
            var order = string.CompareOrdinal(Name, 0, other.Name, 0, common);
            return order != 0 ? order : SignAt(common) - other.SignAt(common);
        }

        private int SignAt(int index) => index < Name.Length ? Name[index] : IsFolder ? '/' : -1;
    }
}
