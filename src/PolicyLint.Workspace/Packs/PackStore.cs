using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>Loads packs, built-in ones and folders, each once. Safe for several threads.</summary>
public sealed class PackStore
{
    private readonly ConcurrentDictionary<string, Pack?> _packs = new(StringComparer.Ordinal);
    private readonly bool _withExamples;
    private readonly PolicyTexts _texts;

    /// <param name="withExamples">Whether built-in rules are loaded with their examples, which linting does not need.</param>
    /// <param name="texts">Where the texts of packs in folders come from; null = the disk.</param>
    public PackStore(bool withExamples = false, PolicyTexts? texts = null)
    {
        _withExamples = withExamples;
        _texts = texts ?? PolicyTexts.OnDisk;
    }

    /// <summary>The packs named and all they build on, in the order in which they are laid over each other.</summary>
    /// <param name="references">The packs named.</param>
    /// <param name="problems">Where packs that do not exist, circles and mistakes in packs are told.</param>
    public ImmutableArray<Pack> Resolve(IEnumerable<PackReference> references, ImmutableArray<PolicyProblem>.Builder problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var byPath = new Dictionary<string, Pack>(StringComparer.Ordinal);
        var order = PackGraph.Resolve(references, reference =>
        {
            if (Load(reference) is not { } pack) return null;
            byPath[pack.Manifest.Path] = pack;
            return pack.Manifest;
        });
        problems.AddRange(order.Problems);
        var packs = ImmutableArray.CreateBuilder<Pack>(order.Packs.Length);
        foreach (var manifest in order.Packs)
        {
            packs.Add(byPath[manifest.Path]);
            problems.AddRange(byPath[manifest.Path].Problems);
        }

        return packs.ToImmutable();
    }

    /// <summary>The pack in a folder, whether or not it has a <c>pack.yaml</c>; null where there is no such folder.</summary>
    /// <param name="folder">Full path of the folder.</param>
    public Pack? LoadFolder(string folder) => _packs.GetOrAdd(FullPath.Of(folder, folder), ReadFolder);

    private Pack? Load(PackReference reference)
    {
        if (!reference.IsFolder) return _packs.GetOrAdd(reference.Name, _ => BuiltInPacks.Load(reference.Name, _withExamples));
        var owner = Path.GetDirectoryName(reference.Location.Path) ?? "";
        return LoadFolder(FullPath.Of(reference.Name, owner));
    }

    private Pack? ReadFolder(string folder)
    {
        if (!Directory.Exists(folder)) return null;
        var problems = ImmutableArray.CreateBuilder<PolicyProblem>();
        var files = ReadFiles(folder, problems);
        var manifestPath = $"{folder}/{PackManifest.FileName}";
        var manifest = new PackManifest { Path = manifestPath, Name = Path.GetFileName(folder) };
        if (files.FirstOrDefault(file => file.RelativePath == PackManifest.FileName) is { } written)
        {
            var reading = PackManifest.Read(written.Path, written.Text);
            manifest = reading.Value;
            problems.AddRange(reading.Problems);
        }

        var pack = PackReader.Read(manifest, files);
        return pack with { Problems = [.. problems, .. pack.Problems] };
    }

    private List<PackFile> ReadFiles(string folder, ImmutableArray<PolicyProblem>.Builder problems)
    {
        const int DeepestFolder = 16;
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = DeepestFolder,
            IgnoreInaccessible = true,
            // Links to folders could lead round in a circle.
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        var files = new List<PackFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", options).Select(path => path.Replace('\\', '/')).Union(_texts.EditedIn(folder)).Order(StringComparer.Ordinal))
        {
            var relative = path[(folder.Length + 1)..];
            if (!relative.EndsWith(".yaml", StringComparison.Ordinal) && !relative.EndsWith(".txt", StringComparison.Ordinal)) continue;
            var (text, problem) = _texts.Read(path);
            if (problem is not null) problems.Add(problem);
            if (text is not null) files.Add(new PackFile(path, relative, text));
        }

        return files;
    }
}
