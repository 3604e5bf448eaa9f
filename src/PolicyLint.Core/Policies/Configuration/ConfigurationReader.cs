using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>Reads what policy files, packs and their side files have in common.</summary>
internal sealed class ConfigurationReader(YamlMapping map, ProblemSink problems) : MappingReader(map, problems)
{
    /// <summary>Reads a file that holds one map; an empty file is an empty map.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="name">What the file is, for messages.</param>
    /// <param name="root">What it holds, where that was read before; else null.</param>
    public static ConfigurationReader Open(string path, SourceText text, string name, YamlMapping? root = null)
    {
        var sink = new ProblemSink(path, text);
        if (root is not null) return new ConfigurationReader(root, sink);
        var document = YamlReader.Read(text.Content);
        foreach (var problem in document.Problems) sink.Mistake(problem.Span, problem.Message);
        if (document.Root is not (null or YamlMapping or YamlScalar { IsNull: true }))
            sink.Mistake(FirstLineOf(text, document.Root.Span), $"{name} is a map: lines of “key: value”.");
        return new ConfigurationReader(document.Root as YamlMapping ?? new YamlMapping(default, []), sink);
    }

    /// <summary>A reader for a map inside this one, or null where the node is something else; that is told.</summary>
    public ConfigurationReader? Nested(YamlNode node, string wanted)
    {
        if (node is YamlMapping nested) return new ConfigurationReader(nested, Problems);
        Problems.Mistake(node.Span, wanted);
        return null;
    }

    /// <summary>A text out of a vocabulary; null where it is not set or another word, which is told.</summary>
    public string? OneOf(string key, IReadOnlyList<string> known)
    {
        if (Node(key) is not YamlScalar scalar) return String(key);
        return Known(key, scalar, known);
    }

    /// <summary>Texts out of a vocabulary; null where the key is not set.</summary>
    public ImmutableArray<string>? SomeOf(string key, IReadOnlyList<string> known)
    {
        if (!Has(key)) return null;
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var scalar in Scalars(key))
            if (Known(key, scalar, known) is { } word) words.Add(word);
        return words.DrainToImmutable();
    }

    /// <summary>Patterns for paths; null where the key is not set. One that cannot be read is told and left out.</summary>
    public ImmutableArray<Glob>? Globs(string key)
    {
        if (!Has(key)) return null;
        var globs = ImmutableArray.CreateBuilder<Glob>();
        foreach (var scalar in Scalars(key))
        {
            if (Glob.TryParse(scalar.Value, GlobSyntax.Policy, out var glob, out var error)) globs.Add(glob);
            else Problems.Mistake(scalar.Span, error);
        }

        return globs.DrainToImmutable();
    }

    /// <summary>What is set for rules, in the order written.</summary>
    public ImmutableArray<RuleSetting> RuleSettings(string key)
    {
        if (Mapping(key) is not { } rules) return [];
        var settings = ImmutableArray.CreateBuilder<RuleSetting>(rules.Entries.Length);
        foreach (var (id, value) in rules.Entries)
        {
            var location = Locate(id.Span);
            switch (value)
            {
                case YamlScalar { IsNull: true }:
                    Problems.Mistake(id.Span, $"`{id.Value}` has no severity; write one, such as `{id.Value}: hint`.");
                    break;
                case YamlScalar scalar when ParseEnumeration<Severity>(id.Value, scalar, []) is { } severity:
                    settings.Add(new RuleSetting(id.Value, location, severity, null));
                    break;
                case YamlMapping options:
                    var reader = new ConfigurationReader(options, Problems);
                    settings.Add(new RuleSetting(id.Value, location, reader.SeverityOf("severity"), options));
                    break;
                case YamlSequence list:
                    Problems.Mistake(list.Span, $"`{id.Value}` wants a severity, or a map such as {{severity: hint, max: 2}}.");
                    break;
            }
        }

        return settings.DrainToImmutable();
    }

    /// <summary>The packs named.</summary>
    public ImmutableArray<PackReference>? Packs(string key) =>
        Has(key) ? [.. Scalars(key).Select(scalar => new PackReference(scalar.Value, Locate(scalar.Span)))] : null;

    /// <summary>A place in this file.</summary>
    public PolicyLocation Locate(TextSpan span) => new(Problems.Path, Problems.Text, span);

    private Severity? SeverityOf(string key) => Node(key) is YamlScalar scalar ? ParseEnumeration<Severity>(key, scalar, []) : null;

    private string? Known(string key, YamlScalar scalar, IReadOnlyList<string> known)
    {
        foreach (var word in known)
            if (string.Equals(word, scalar.Value, StringComparison.OrdinalIgnoreCase)) return word;
        Problems.Mistake(scalar.Span, $"`{key}: {scalar.Value}` is unknown; it is one of {string.Join(", ", known)}{NearMiss.Suggest(scalar.Value, known)}.");
        return null;
    }

    private static TextSpan FirstLineOf(SourceText text, TextSpan span) =>
        TextSpan.FromBounds(span.Start, Math.Min(span.End, text.GetLineSpan(text.GetLine(span.Start)).End));
}
