using System.Collections.Immutable;
using PolicyLint.Policies;
using PolicyLint.Workspace;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>
/// The policy files and packs as they were on disk at one moment, compiled as far as anybody asked. Thrown away as a whole when one of
/// them changes.
/// </summary>
internal sealed class PolicyEnvironment
{
    private readonly PolicyLocator _locator;
    private readonly PolicyProvider _policies;
    private readonly DraftFilter _filter;
    private readonly string _folder;

    /// <param name="folder">Full path of the folder that documents without a path belong to.</param>
    /// <param name="today">The day that rules about dates see.</param>
    /// <param name="texts">Where texts come from.</param>
    public PolicyEnvironment(string folder, DateOnly today, PolicyTexts texts)
    {
        _folder = folder;
        Today = today;
        _locator = new PolicyLocator(folder, configFile: null, texts);
        _filter = new DraftFilter(_locator);
        _policies = new PolicyProvider(
            new PackStore(withExamples: false, texts),
            new SessionOptions(folder, ConfigPath: null, OnlyRules: [], today, DraftFile.DefaultMaxBytes));
    }

    /// <summary>The day that rules about dates see.</summary>
    public DateOnly Today { get; }

    /// <summary>What governs a document.</summary>
    public FolderPolicy FolderOf(OpenDocument document) => document.Path is { } path ? _locator.ForFile(path) : _locator.ForFolder(_folder);

    /// <summary>Whether a run over its folder would lint a document; one that is no file yet counts as included.</summary>
    public bool IsListed(OpenDocument document) => document.Path is null || _filter.IsListed(document.Path);

    /// <summary>The policy for a document of which the policy files say <paramref name="settings"/>.</summary>
    public Policy PolicyFor(FolderPolicy folder, PathSettings settings) => _policies.For(folder, settings);

    /// <summary>The packs of a folder, in the order in which they are laid over each other.</summary>
    public ImmutableArray<Pack> PacksOf(FolderPolicy folder) => _policies.PacksOf(folder);

    /// <summary>All that is wrong with the policy files and packs of a folder, what only compiling shows included.</summary>
    public IEnumerable<PolicyProblem> ProblemsOf(FolderPolicy folder)
    {
        var problems = _policies.ProblemsOf(folder).Concat(_policies.For(folder, new PathSettings(folder.Defaults, [])).Problems);
        foreach (var entry in folder.Layers.SelectMany(layer => layer.File.Paths ?? []))
        {
            if (entry.Rules.IsEmpty) continue;
            problems = problems.Concat(_policies.For(folder, new PathSettings(entry.Settings.Over(folder.Defaults), entry.Rules)).Problems);
        }

        return problems.Distinct();
    }
}
