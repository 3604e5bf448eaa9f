using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>
/// What the policy files found from a folder say together: the nearer laid over the farther. Immutable; folders with the same
/// files share one object, so that it can serve as the key of a cache.
/// </summary>
public sealed class FolderPolicy
{
    private const string DefaultInclude = "**/*.{md,markdown,mdx,tweet}";

    private static readonly ImmutableArray<Glob> DefaultIncludes = [Glob.Parse(DefaultInclude)];

    private readonly FolderGlobs _include;
    private readonly FolderGlobs _exclude;
    private readonly string _pathsPrefix;
    private readonly ImmutableArray<PathEntry> _paths;
    private readonly PathSettings _default;
    private readonly ConcurrentDictionary<string, PathSettings> _byEntries = new(StringComparer.Ordinal);

    internal FolderPolicy(string root, ImmutableArray<PolicyLayer> layers)
    {
        Root = root;
        Layers = layers;
        Problems = [.. layers.SelectMany(layer => layer.Problems)];
        _include = new FolderGlobs("", DefaultIncludes);
        _exclude = new FolderGlobs("", []);
        _pathsPrefix = "";
        _paths = [];
        ImmutableArray<PackReference>? packs = null;
        foreach (var layer in layers)
        {
            var file = layer.File;
            var prefix = layer.Folder.Length > root.Length ? string.Concat(FullPath.Relative(layer.Folder, root), "/") : "";
            if (file.Extends is { } extends) packs = packs is { } outer ? outer.AddRange(extends) : extends;
            if (file.Include is { } include) _include = new FolderGlobs(prefix, include);
            if (file.Exclude is { } exclude) _exclude = new FolderGlobs(prefix, exclude);
            if (file.Paths is { } paths) (_pathsPrefix, _paths) = (prefix, paths);
            if (file.Allow is { } allow) Allow = allow;
            IsThreadNumbered = file.IsThreadNumbered ?? IsThreadNumbered;
            Defaults = file.Defaults.Over(Defaults);
            Organisation = layer.Organisation.Over(Organisation);
            Disclaimers = layer.Disclaimers.Over(Disclaimers);
            People = layer.People.Over(People);
            Committee = layer.Committee.Over(Committee);
            Voice = layer.Voice.Over(Voice);
        }

        Packs = packs ?? [new PackReference("core", new PolicyLocation("", SourceText.From(""), default))];
        Rules = [.. layers.SelectMany(layer => layer.File.Rules)];
        _default = new PathSettings(Defaults, []);
    }

    /// <summary>
    /// Full path of the folder of the outermost policy file, else of the one with <c>.git</c>, else the working folder: what the
    /// paths of fingerprints are relative to.
    /// </summary>
    public string Root { get; }

    /// <summary>The policy files, the outermost first.</summary>
    public ImmutableArray<PolicyLayer> Layers { get; }

    /// <summary>Mistakes in the files of all layers.</summary>
    public ImmutableArray<PolicyProblem> Problems { get; }

    /// <summary>The packs to load, in order; a folder is relative to the file that names it. <c>core</c> where no file names any.</summary>
    public ImmutableArray<PackReference> Packs { get; }

    /// <summary>What is set for rules, the outermost file's first: later ones win, option by option.</summary>
    public ImmutableArray<RuleSetting> Rules { get; }

    /// <summary>What holds of drafts that do not say otherwise.</summary>
    public DraftSettings Defaults { get; } = DraftSettings.None;

    /// <summary>Whether the posts of a thread carry numbers.</summary>
    public bool IsThreadNumbered { get; }

    /// <summary>Findings that somebody decided to accept.</summary>
    public ImmutableArray<AllowedFinding> Allow { get; } = [];

    /// <summary>The organisation written for.</summary>
    public Organisation Organisation { get; } = Organisation.Unknown;

    /// <summary>Wording that fixes insert.</summary>
    public DisclaimerSet Disclaimers { get; } = DisclaimerSet.Empty;

    /// <summary>Those who take part.</summary>
    public PeopleDirectory People { get; } = PeopleDirectory.Empty;

    /// <summary>Those who answer for rules.</summary>
    public Committee Committee { get; } = Committee.Empty;

    /// <summary>How posts are to sound.</summary>
    public HouseVoice Voice { get; } = HouseVoice.Unknown;

    /// <summary>A file's path relative to <see cref="Root"/>, with <c>/</c>; one that lies outside begins with <c>../</c>.</summary>
    /// <param name="path">Full path of the file, with <c>/</c>.</param>
    public string RelativePathOf(string path) => FullPath.Relative(path, Root).ToString();

    /// <summary>Whether a file is a draft: included and not excluded.</summary>
    /// <param name="path">Its path relative to <see cref="Root"/>.</param>
    public bool IsDraft(ReadOnlySpan<char> path) => _include.IsMatch(path) && !IsExcluded(path);

    /// <summary>Whether a file is excluded.</summary>
    /// <param name="path">Its path relative to <see cref="Root"/>.</param>
    public bool IsExcluded(ReadOnlySpan<char> path) => _exclude.IsMatch(path);

    /// <summary>What is said of a file.</summary>
    /// <param name="path">Its path relative to <see cref="Root"/>.</param>
    public PathSettings For(ReadOnlySpan<char> path)
    {
        if (_paths.IsEmpty || FolderGlobs.Under(_pathsPrefix, path) is not { IsEmpty: false } relative) return _default;
        List<int>? met = null;
        for (var i = 0; i < _paths.Length; i++)
            if (_paths[i].IsFor(relative)) (met ??= []).Add(i);
        return met is null ? _default : _byEntries.GetOrAdd(string.Join(',', met), _ => Combine(met));
    }

    private PathSettings Combine(List<int> entries)
    {
        var settings = Defaults;
        foreach (var entry in entries) settings = _paths[entry].Settings.Over(settings);
        return new PathSettings(settings, [.. entries.SelectMany(entry => _paths[entry].Rules)]);
    }
}
