using System.Collections.Immutable;
using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>Finds the drafts under files, folders and globs given on a command line.</summary>
public static class DraftDiscovery
{
    /// <summary>
    /// Finds drafts. A file is taken whatever the policy says of it; in a folder those count that its policy includes and neither
    /// it nor <c>.gitignore</c> excludes; of a glob's files those that are not excluded.
    /// </summary>
    /// <param name="paths">Files, folders and globs, full or relative to the working folder.</param>
    /// <param name="workingFolder">The working folder.</param>
    /// <param name="locator">Tells what governs a folder.</param>
    /// <param name="cancellation">Ends the search with an <see cref="OperationCanceledException"/>.</param>
    public static Discovery Find(IEnumerable<string> paths, string workingFolder, PolicyLocator locator, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(workingFolder);
        ArgumentNullException.ThrowIfNull(locator);
        var walk = new FolderWalk(locator, cancellation);
        foreach (var path in paths)
        {
            var full = FullPath.Of(path, FullPath.Of(workingFolder, Environment.CurrentDirectory));
            if (Directory.Exists(full)) walk.Add(full, null);
            else if (File.Exists(full)) walk.AddNamed(full);
            else AddGlob(walk, path, full);
        }

        return walk.Finish();
    }

    private static void AddGlob(FolderWalk walk, string path, string full)
    {
        var sign = full.AsSpan().IndexOfAny("*?[{");
        if (sign < 0)
        {
            walk.Report(path, "There is no such file or folder.");
            return;
        }

        var folder = full[..Math.Max(full.LastIndexOf('/', sign), 0)];
        if (!Glob.TryParse(full[(folder.Length + 1)..], GlobSyntax.Policy, out var glob, out var error)) walk.Report(path, error);
        else if (!Directory.Exists(folder.Length == 0 ? "/" : folder)) walk.Report(path, "There is no such file or folder.");
        else if (!walk.Add(folder.Length == 0 ? "/" : folder, glob)) walk.Report(path, "No file meets this pattern.");
    }
}
