using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>Compiles policies, each once for all drafts of which the policy files say the same. Safe for several threads.</summary>
public sealed class PolicyProvider
{
    private readonly ConcurrentDictionary<(FolderPolicy Folder, PathSettings Settings), Lazy<Policy>> _policies = new();
    private readonly ConcurrentDictionary<FolderPolicy, Lazy<(ImmutableArray<Pack> Packs, ImmutableArray<PolicyProblem> Problems)>> _packs = new();
    private readonly PackStore _store;
    private readonly SessionOptions _options;

    /// <param name="store">Where packs come from.</param>
    /// <param name="options">What the run is asked for.</param>
    public PolicyProvider(PackStore store, SessionOptions options)
    {
        _store = store;
        _options = options;
    }

    /// <summary>Everything compiled so far.</summary>
    public IEnumerable<Policy> Compiled => _policies.Values.Select(policy => policy.Value);

    /// <summary>The policy for a draft.</summary>
    /// <param name="folder">What the policy files of its folder say.</param>
    /// <param name="settings">What they say of the draft.</param>
    public Policy For(FolderPolicy folder, PathSettings settings) =>
        _policies.GetOrAdd((folder, settings), key => new Lazy<Policy>(() => Compile(key.Folder, key.Settings))).Value;

    /// <summary>The packs of a folder, in order.</summary>
    public ImmutableArray<Pack> PacksOf(FolderPolicy folder) => Load(folder).Packs;

    /// <summary>All that is wrong with the policy files and packs of a folder, phrases apart.</summary>
    public IEnumerable<PolicyProblem> ProblemsOf(FolderPolicy folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.Problems.Concat(Load(folder).Problems);
    }

    private (ImmutableArray<Pack> Packs, ImmutableArray<PolicyProblem> Problems) Load(FolderPolicy folder) =>
        _packs.GetOrAdd(folder, key => new Lazy<(ImmutableArray<Pack>, ImmutableArray<PolicyProblem>)>(() =>
        {
            var problems = ImmutableArray.CreateBuilder<PolicyProblem>();
            var packs = _store.Resolve(key.Packs, problems);
            return (packs, problems.ToImmutable());
        })).Value;

    private Policy Compile(FolderPolicy folder, PathSettings settings)
    {
        var packs = PacksOf(folder);
        var disclaimers = packs.Aggregate(DisclaimerSet.Empty, (below, pack) => pack.Disclaimers.Over(below));
        var context = new PolicyContext
        {
            Organisation = folder.Organisation,
            People = folder.People,
            Disclaimers = folder.Disclaimers.Over(disclaimers),
            Voice = folder.Voice,
            Defaults = settings.Settings,
            IsThreadNumbered = folder.IsThreadNumbered,
            Allowed = folder.Allow,
        };
        return PolicyCompiler.Compile(new PolicyInput(packs, [.. folder.Rules, .. settings.Rules], context, _options.Today, _options.OnlyRules));
    }
}
