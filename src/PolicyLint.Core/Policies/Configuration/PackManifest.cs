using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>What a pack says of itself: <c>pack.yaml</c>.</summary>
public sealed record PackManifest
{
    /// <summary>The file's name in the pack's folder.</summary>
    public const string FileName = "pack.yaml";

    /// <summary>Path of the file; tells packs apart.</summary>
    public required string Path { get; init; }

    /// <summary>The pack's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version, or null.</summary>
    public string? Version { get; init; }

    /// <summary>A few words, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Packs it builds on.</summary>
    public ImmutableArray<PackReference> Extends { get; init; } = [];

    /// <summary>What it sets for rules of those packs, in the order written.</summary>
    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    /// <summary>Reads <c>pack.yaml</c>. What is wrong in it is told and left out; a pack without a name goes by its path.</summary>
    /// <param name="path">Path of the file, as problems tell it.</param>
    /// <param name="text">Its text.</param>
    public static PolicyReading<PackManifest> Read(string path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var reader = ConfigurationReader.Open(path, text, "pack.yaml");
        var manifest = new PackManifest
        {
            Path = path,
            Name = reader.String("name", isRequired: true) ?? path,
            Version = reader.String("version"),
            Title = reader.String("title"),
            Extends = reader.Packs("extends") ?? [],
            Rules = reader.RuleSettings("rules"),
        };
        reader.ReportUnknown("pack.yaml");
        return new PolicyReading<PackManifest>(manifest, reader.Problems.ToImmutable());
    }
}
