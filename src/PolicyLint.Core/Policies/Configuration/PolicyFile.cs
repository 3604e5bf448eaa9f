using System.Collections.Immutable;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>One <c>policylint.yaml</c> as written. A property that is null is not set in it.</summary>
public sealed record PolicyFile
{
    /// <summary>The file's name in a folder.</summary>
    public const string FileName = "policylint.yaml";

    /// <summary>Path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>Its text.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Whether no policy file is looked for further up.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Packs it builds on.</summary>
    public ImmutableArray<PackReference>? Extends { get; init; }

    /// <summary>The organisation's file, relative to this one.</summary>
    public string? OrganisationFile { get; init; }

    /// <summary>Place of <see cref="OrganisationFile"/>.</summary>
    public PolicyLocation? OrganisationLocation { get; init; }

    /// <summary>Files that are drafts.</summary>
    public ImmutableArray<Glob>? Include { get; init; }

    /// <summary>Files that are not, though included.</summary>
    public ImmutableArray<Glob>? Exclude { get; init; }

    /// <summary>What holds of drafts that do not say otherwise.</summary>
    public DraftSettings Defaults { get; init; } = DraftSettings.None;

    /// <summary>Settings by path; later ones win.</summary>
    public ImmutableArray<PathEntry>? Paths { get; init; }

    /// <summary>What is set for rules, in the order written.</summary>
    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    /// <summary>Whether the posts of a thread carry numbers.</summary>
    public bool? IsThreadNumbered { get; init; }

    /// <summary>Findings that somebody decided to accept.</summary>
    public ImmutableArray<AllowedFinding>? Allow { get; init; }

    /// <summary>Reads a policy file. What is wrong in it is told and left out.</summary>
    /// <param name="path">Path of the file, as problems tell it.</param>
    /// <param name="text">Its text.</param>
    public static PolicyReading<PolicyFile> Read(string path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var reader = ConfigurationReader.Open(path, text, "A policy file");
        var organisation = reader.String("organisation");
        var file = new PolicyFile
        {
            Path = path,
            Text = text,
            IsRoot = reader.Bool("root", fallback: false),
            Extends = reader.Packs("extends"),
            OrganisationFile = organisation,
            OrganisationLocation = organisation is null ? null : reader.Locate(reader.Node("organisation")?.Span ?? default),
            Include = reader.Globs("include"),
            Exclude = reader.Globs("exclude"),
            Defaults = ReadDefaults(reader),
            Paths = ReadPaths(reader),
            Rules = reader.RuleSettings("rules"),
            IsThreadNumbered = ReadThread(reader),
            Allow = ReadAllow(reader),
        };
        reader.ReportUnknown("a policy file");
        return new PolicyReading<PolicyFile>(file, reader.Problems.ToImmutable());
    }

    private static DraftSettings ReadDefaults(ConfigurationReader reader)
    {
        if (reader.Mapping("defaults") is not { } map) return DraftSettings.None;
        var nested = new ConfigurationReader(map, reader.Problems);
        var settings = DraftSettings.Read(nested);
        nested.ReportUnknown("`defaults`");
        return settings;
    }

    private static bool? ReadThread(ConfigurationReader reader)
    {
        if (reader.Mapping("thread") is not { } map) return null;
        var nested = new ConfigurationReader(map, reader.Problems);
        bool? isNumbered = nested.Has("numbered") ? nested.Bool("numbered", fallback: false) : null;
        nested.ReportUnknown("`thread`");
        return isNumbered;
    }

    private static ImmutableArray<PathEntry>? ReadPaths(ConfigurationReader reader)
    {
        if (Items(reader, "paths") is not { } items) return null;
        var entries = ImmutableArray.CreateBuilder<PathEntry>(items.Length);
        foreach (var item in items)
        {
            if (reader.Nested(item, "An item of `paths` is a map such as {files: \"tweets/**\", channel: tweet}.") is not { } nested) continue;
            if (!nested.Has("files")) nested.Missing("files", "`files` is missing; add which files are meant, such as `files: \"tweets/**\"`.");
            var globs = nested.Globs("files") ?? [];
            var settings = DraftSettings.Read(nested);
            var rules = nested.RuleSettings("rules");
            nested.ReportUnknown("an item of `paths`");
            if (!globs.IsEmpty) entries.Add(new PathEntry(globs, settings, rules));
        }

        return entries.DrainToImmutable();
    }

    private static ImmutableArray<AllowedFinding>? ReadAllow(ConfigurationReader reader)
    {
        if (Items(reader, "allow") is not { } items) return null;
        var allowed = ImmutableArray.CreateBuilder<AllowedFinding>(items.Length);
        foreach (var item in items)
        {
            if (reader.Nested(item, "An item of `allow` is a map: {rule: …, fingerprint: …, reason: …}.") is not { } nested) continue;
            var rule = nested.String("rule", isRequired: true);
            var fingerprint = nested.String("fingerprint", isRequired: true);
            var reason = nested.String("reason", isRequired: true);
            var until = nested.Date("until");
            // A wrong date must not make a waiver last for ever.
            var isUsable = !nested.IsBroken && (until is not null || !nested.Has("until"));
            nested.ReportUnknown("an item of `allow`");
            if (isUsable && rule is not null && fingerprint is not null && reason is not null)
                allowed.Add(new AllowedFinding(rule, fingerprint, reason, until, nested.Locate(nested.Node("rule")?.Span ?? item.Span)));
        }

        return allowed.DrainToImmutable();
    }

    private static ImmutableArray<YamlNode>? Items(ConfigurationReader reader, string key)
    {
        switch (reader.Node(key))
        {
            case null:
                return null;
            case YamlSequence list:
                return list.Items;
            case var other:
                reader.Problems.Mistake(other.Span, $"`{key}` wants a list: begin each item with “- ”.");
                return null;
        }
    }
}
