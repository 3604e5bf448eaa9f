using System.Collections.Immutable;
using PolicyLint.Policies;

namespace PolicyLint.Workspace;

/// <summary>The packs inside the program, compiled from <c>rules/</c> when it was built.</summary>
public static class BuiltInPacks
{
    private const string Rules = "packs.bin";
    private const string RulesWithExamples = "packs-examples.bin";
    private const string Phrases = "packs-phrases.bin";

    /// <summary>Names of the packs, in ordinal order.</summary>
    public static ImmutableArray<string> Names => [.. CompiledPacks.Names(Open(Rules).Span)];

    /// <summary>A pack, or null where there is none of that name.</summary>
    /// <param name="name">Its name: <c>core</c>.</param>
    /// <param name="withExamples">Whether its rules come with their examples.</param>
    public static Pack? Load(string name, bool withExamples = false)
    {
        var files = CompiledPacks.Read(Open(withExamples ? RulesWithExamples : Rules).Span, name);
        if (files.IsEmpty) return null;
        var manifest = files.First(file => file.RelativePath == PackManifest.FileName);
        return PackReader.Read(PackManifest.Read(manifest.Path, manifest.Text).Value, files) with { Phrases = PackPhrases.Read(Open(Phrases), name) };
    }

    /// <summary>The organisation that a pack's examples are written for; unknown where it names none.</summary>
    /// <param name="name">The pack's name.</param>
    public static Organisation ExampleOrganisation(string name) =>
        FindExample(name, "organisation.yaml") is { } file ? Organisation.Read(file.Path, file.Text).Value : Organisation.Unknown;

    /// <summary>The house voice that a pack's examples are compared with; unknown where it names none.</summary>
    /// <param name="name">The pack's name.</param>
    public static HouseVoice ExampleVoice(string name) =>
        FindExample(name, "voice.yaml") is { } file ? HouseVoice.Read(file.Path, file.Text).Value : HouseVoice.Unknown;

    private static ReadOnlyMemory<byte> Open(string resource) => ResourceMemory.Open(typeof(BuiltInPacks).Assembly, resource);

    private static PackFile? FindExample(string name, string file) =>
        CompiledPacks.Read(Open(RulesWithExamples).Span, name).FirstOrDefault(candidate => candidate.RelativePath == $"examples/{file}");
}
