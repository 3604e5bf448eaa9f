using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>
/// Finds the policy files that govern a folder: its own and those above it, up to one with <c>root: true</c> or the folder with
/// <c>.git</c>. Reads each file once and may be asked from several threads; to see changed files, make a new one.
/// </summary>
public sealed class PolicyLocator
{
    private readonly string _workingFolder;
    private readonly PolicyTexts _texts;
    private readonly FolderPolicy? _only;
    private readonly ConcurrentDictionary<string, FolderPolicy> _policies = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();

    /// <summary>Makes a locator.</summary>
    /// <param name="workingFolder">The folder that relative paths are relative to.</param>
    /// <param name="configFile">
    /// The one policy file that governs all folders in place of those found, or null. Where it cannot be read, its policy's
    /// problems say so.
    /// </param>
    /// <param name="texts">Where the texts of policy files come from; null = the disk.</param>
    public PolicyLocator(string workingFolder, string? configFile = null, PolicyTexts? texts = null)
    {
        ArgumentNullException.ThrowIfNull(workingFolder);
        _texts = texts ?? PolicyTexts.OnDisk;
        _workingFolder = FullPath.Of(workingFolder, Environment.CurrentDirectory);
        if (configFile is null) return;
        var path = FullPath.Of(configFile, _workingFolder);
        var folder = FullPath.FolderOf(path) ?? _workingFolder;
        _only = new FolderPolicy(folder, [PolicyLayerReader.Read(path, folder, _texts)]);
    }

    /// <summary>The policy that governs a file.</summary>
    /// <param name="path">The file's path, full or relative to the working folder; it need not exist.</param>
    public FolderPolicy ForFile(string path) => ForFolder(FullPath.FolderOf(FullPath.Of(path, _workingFolder)) ?? _workingFolder);

    /// <summary>The policy that governs the files right in a folder.</summary>
    /// <param name="folder">The folder's path, full or relative to the working folder; it need not exist.</param>
    public FolderPolicy ForFolder(string folder)
    {
        if (_only is not null) return _only;
        var full = FullPath.Of(folder, _workingFolder);
        if (_policies.TryGetValue(full, out var policy)) return policy;
        // One reader at a time: a file is read once, and all folders below it share what was read.
        lock (_reading) return Locate(full);
    }

    private FolderPolicy Locate(string folder)
    {
        var pending = new Stack<(string Folder, PolicyLayer? Layer)>();
        FolderPolicy? outer = null;
        string? repository = null;
        for (var current = folder; current is not null && outer is null; current = FullPath.FolderOf(current))
        {
            if (_policies.TryGetValue(current, out outer)) break;
            var file = FullPath.Join(current, PolicyFile.FileName);
            var layer = _texts.Exists(file) ? PolicyLayerReader.Read(file, current, _texts) : null;
            pending.Push((current, layer));
            if (Path.Exists(FullPath.Join(current, ".git"))) repository = current;
            if (repository is not null || layer?.File.IsRoot == true) break;
        }

        var policy = outer ?? new FolderPolicy(repository ?? _workingFolder, []);
        while (pending.TryPop(out var next))
        {
            if (next.Layer is { } layer) policy = new FolderPolicy(policy.Layers.IsEmpty ? next.Folder : policy.Root, policy.Layers.Add(layer));
            _policies[next.Folder] = policy;
        }

        return policy;
    }
}
