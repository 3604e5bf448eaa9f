using System.Collections.Immutable;

namespace PolicyLint.Workspace;

/// <summary>What can be told of a repository before it has a policy.</summary>
/// <param name="Folder">Full path of the folder.</param>
/// <param name="Generator">The site generator.</param>
/// <param name="DraftCount">Drafts found.</param>
/// <param name="Channels">Folders that name a channel.</param>
/// <param name="NoDrafts">Markdown files at the root that are no drafts: the readme and the like.</param>
/// <param name="RemoteOwner">The owner's name in the address of the git remote, or null.</param>
/// <param name="Disclaimers">Wording of disclosures and disclaimers that posts hold already.</param>
/// <param name="HasOuterPolicy">Whether a policy file further up governs the folder already.</param>
public sealed record RepositorySurvey(
    string Folder,
    SiteGenerator Generator,
    int DraftCount,
    ImmutableArray<ChannelFolder> Channels,
    ImmutableArray<string> NoDrafts,
    string? RemoteOwner,
    ImmutableArray<ExistingDisclaimer> Disclaimers,
    bool HasOuterPolicy)
{
    /// <summary>Looks at a folder. Writes nothing, starts no process and asks no server.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static RepositorySurvey Of(string folder, CancellationToken cancellation)
    {
        var full = FullPath.Of(folder, Environment.CurrentDirectory);
        var locator = new PolicyLocator(full);
        var found = DraftDiscovery.Find([full], full, locator, cancellation);
        var paths = found.Drafts.Select(draft => FullPath.Relative(draft.Path, full).ToString()).ToList();
        var noDrafts = paths.Where(IsNoDraft).ToImmutableArray();
        return new RepositorySurvey(
            full,
            SiteGenerators.Detect(full),
            paths.Count - noDrafts.Length,
            ChannelFolders.Find(paths),
            noDrafts,
            GitRemote.FindOwner(full),
            DisclaimerSearch.Find(found.Drafts, cancellation),
            locator.ForFolder(full).Layers.Any(layer => layer.Folder != full));
    }

    /// <summary>Whether a file is one that repositories keep at their root for those who work on them.</summary>
    private static bool IsNoDraft(string path) => Path.GetFileNameWithoutExtension(path).ToUpperInvariant()
        is "README" or "CHANGELOG" or "CONTRIBUTING" or "LICENSE" or "LICENCE" or "CODE_OF_CONDUCT" or "SECURITY" or "SUPPORT" && !path.Contains('/', StringComparison.Ordinal);
}
