using System.Collections.Immutable;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Yaml;

// Run by the build of PolicyLint.Workspace: compiles rules/ into the form that stands inside the program, once without examples
// (what linting loads) and once with them, and their phrases into automata. A mistake in a rule file fails the build at its place.
if (args.Length != 4)
{
    Console.Error.WriteLine("usage: PolicyLint.PackCompiler RULES OUTPUT OUTPUT-WITH-EXAMPLES OUTPUT-OF-PHRASES");
    return 2;
}

var failed = false;
var packs = new List<(string Name, ImmutableArray<PackFile> Files)>();
var automata = new List<(string Name, PackPhrases Phrases)>();
foreach (var folder in Directory.EnumerateDirectories(args[0]).Order(StringComparer.Ordinal))
{
    var files = ImmutableArray.CreateBuilder<PackFile>();
    foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
        var text = SourceText.From(File.ReadAllText(path));
        var root = relative.EndsWith(".yaml", StringComparison.Ordinal) ? YamlReader.Read(text.Content) : null;
        if (relative.EndsWith(".yaml", StringComparison.Ordinal) || relative.EndsWith(".txt", StringComparison.Ordinal))
            files.Add(new PackFile(path, relative, text, root?.Root is YamlMapping map && (map["id"] is not null || relative == "disclaimers.yaml") ? map : null));
    }

    var manifest = files.FirstOrDefault(file => file.RelativePath == PackManifest.FileName);
    if (manifest is null) continue;
    var pack = PackReader.Read(PackManifest.Read(manifest.Path, manifest.Text).Value, files.Select(file => file with { Root = null }));
    var problems = pack.Problems.ToBuilder();
    automata.Add((Path.GetFileName(folder), PackPhrases.Build(pack, problems)));
    foreach (var problem in problems)
    {
        var place = problem.Text.GetLinePosition(problem.Span.Start);
        Console.Error.WriteLine($"{problem.Path}({place.Line + 1},{place.Character + 1}): error PL0010: {problem.Message}");
        failed = true;
    }

    packs.Add((Path.GetFileName(folder), files.ToImmutable()));
}

File.WriteAllBytes(args[1], CompiledPacks.Write(packs.Select(pack => (pack.Name, pack.Files.Select(WithoutExamples).ToImmutableArray()))));
File.WriteAllBytes(args[2], CompiledPacks.Write(packs));
File.WriteAllBytes(args[3], PackPhrases.Write(automata));
return failed ? 1 : 0;

static PackFile WithoutExamples(PackFile file) =>
    file.Root is { } map ? file with { Root = new YamlMapping(map.Span, [.. map.Entries.Where(entry => entry.Key.Value != "examples")]) } : file;
