using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>Brings packs into order: each once, after all it builds on.</summary>
public static class PackGraph
{
    private const int DeepestExtends = 32;

    /// <summary>Resolves the packs named and all they build on.</summary>
    /// <param name="roots">The packs named, in order.</param>
    /// <param name="load">Finds a pack; null where there is none, which is told at the place that names it. Asked once per mention.</param>
    public static PackOrder Resolve(IEnumerable<PackReference> roots, Func<PackReference, PackManifest?> load)
    {
        ArgumentNullException.ThrowIfNull(roots);
        ArgumentNullException.ThrowIfNull(load);
        var walk = new Walk(load);
        foreach (var root in roots) walk.Visit(root);
        return walk.Finish();
    }

    private sealed class Walk(Func<PackReference, PackManifest?> load)
    {
        private readonly ImmutableArray<PackManifest>.Builder _packs = ImmutableArray.CreateBuilder<PackManifest>();
        private readonly ImmutableArray<PolicyProblem>.Builder _problems = ImmutableArray.CreateBuilder<PolicyProblem>();
        private readonly HashSet<string> _done = new(StringComparer.Ordinal);
        private readonly List<PackManifest> _open = [];

        public void Visit(PackReference reference)
        {
            if (load(reference) is not { } pack)
            {
                _problems.Add(reference.Location.Mistake(reference.IsFolder
                    ? $"There is no pack in “{reference.Name}”: a pack is a folder with a {PackManifest.FileName}."
                    : $"There is no built-in pack “{reference.Name}”; a folder is written “./{reference.Name}”."));
                return;
            }

            if (_done.Contains(pack.Path)) return;
            var begun = _open.FindIndex(open => open.Path == pack.Path);
            if (begun >= 0)
            {
                var circle = _open.Skip(begun).Select(open => open.Name).Append(pack.Name);
                _problems.Add(reference.Location.Mistake($"These packs build on each other in a circle: {string.Join(" → ", circle)}. Take one `extends` away."));
                return;
            }

            if (_open.Count == DeepestExtends)
            {
                _problems.Add(reference.Location.Mistake($"More than {DeepestExtends} packs build on one another here: take some `extends` away."));
                return;
            }

            _open.Add(pack);
            foreach (var below in pack.Extends) Visit(below);
            _open.RemoveAt(_open.Count - 1);
            _done.Add(pack.Path);
            _packs.Add(pack);
        }

        public PackOrder Finish() => new(_packs.DrainToImmutable(), _problems.DrainToImmutable());
    }
}
