using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Checks;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>Reads a rule file (formats: a rule file). What is wrong is told at its place; a rule that cannot work without it is left out.</summary>
internal static class RuleReader
{
    /// <summary>The rule of a file's map, or null where it cannot be used.</summary>
    /// <param name="map">The file's root.</param>
    /// <param name="pack">Name of the pack.</param>
    /// <param name="problems">Where mistakes go.</param>
    public static Rule? Read(YamlMapping map, string pack, ProblemSink problems)
    {
        var reader = new OptionReader(map, problems);
        var descriptor = ReadDescriptor(reader, pack);
        var parts = RulePartReader.Read(reader, problems);
        var rule = new Rule
        {
            Descriptor = descriptor,
            Parts = parts,
            Map = map,
            Examples = ReadExamples(reader),
            IsGuarded = reader.Strings("guards").Length > 0,
            Jurisdictions = reader.Strings("jurisdictions"),
            IsForAnyLanguage = reader.Enumeration("language", RuleLanguage.En) == RuleLanguage.Any,
            Location = new PolicyLocation(problems.Path, problems.Text, map["id"]?.Span ?? map.Span),
        };
        foreach (var guard in reader.Scalars("guards"))
            if (guard.Value != "protected-activity") problems.Mistake(guard.Span, $"There is no guard `{guard.Value}`; the one there is is protected-activity.");
        reader.ReportUnknown("a rule of this kind");
        return reader.IsBroken || parts.IsEmpty ? null : rule;
    }

    private static RuleDescriptor ReadDescriptor(OptionReader reader, string pack)
    {
        var id = reader.String("id", isRequired: true) ?? "";
        if (id.Length > 0 && !IsId(id)) reader.Missing("id", $"`{id}` is no rule id; write two to six capitals and four digits, such as ACME0001.");
        var why = reader.String("why") ?? "";
        return new RuleDescriptor
        {
            Id = id,
            Title = reader.String("title", isRequired: true) ?? "",
            Severity = reader.Enumeration("severity", Severity.Off, isRequired: true),
            MaxSeverity = reader.Enumeration("maxSeverity", Severity.Error),
            Status = reader.Enumeration("status", RuleStatus.Stable),
            Category = reader.String("category") ?? "",
            Owner = reader.String("owner") ?? "",
            Why = why.Trim(),
            Instead = (reader.String("instead") ?? "").Trim(),
            Sources = ReadSources(reader),
            FalsePositives = reader.Strings("falsePositives"),
            Related = reader.Strings("related"),
            IsSuppressible = reader.Bool("suppressible", true),
            CorpusRate = reader.Double("corpusRate"),
            ReviewBy = reader.Date("reviewBy"),
            Effective = reader.Date("effective"),
            Expires = reader.Date("expires"),
            Pack = pack,
        };
    }

    private static ImmutableArray<RuleSource> ReadSources(OptionReader reader)
    {
        var sources = ImmutableArray.CreateBuilder<RuleSource>();
        var node = reader.Node("sources");
        foreach (var item in node is YamlSequence list ? list.Items : node is null ? [] : [node])
        {
            if (item is YamlScalar title)
            {
                sources.Add(new RuleSource(title.Value, null, null));
                continue;
            }

            if (item is not YamlMapping map) continue;
            var source = new MappingReader(map, reader.Problems);
            sources.Add(new RuleSource(source.String("title", isRequired: true) ?? "", source.String("url"), source.Date("checked")));
            source.ReportUnknown("a source");
        }

        return sources.ToImmutable();
    }

    private static ImmutableArray<RuleExample> ReadExamples(OptionReader reader)
    {
        if (reader.Mapping("examples") is not { } map) return [];
        var examples = ImmutableArray.CreateBuilder<RuleExample>();
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Value is not ("good" or "bad"))
            {
                reader.Problems.Unknown(entry.Key.Span, $"`{entry.Key.Value}` is no key of `examples`; it has `good` and `bad`.");
                continue;
            }

            var isBad = entry.Key.Value == "bad";
            foreach (var item in entry.Value is YamlSequence list ? list.Items : [entry.Value])
            {
                if (item is YamlScalar text) examples.Add(new RuleExample(text.Value, null, isBad, text.Span));
                else if (item is YamlMapping settings && settings["text"] is YamlScalar body) examples.Add(new RuleExample(body.Value, settings, isBad, body.Span));
                else reader.Problems.Mistake(item.Span, "An example is a text, or a map with `text` and front matter keys.");
            }
        }

        return examples.ToImmutable();
    }

    private static bool IsId(ReadOnlySpan<char> id)
    {
        const int Digits = 4;
        return id.Length is >= 2 + Digits and <= 6 + Digits
            && !id[..^Digits].ContainsAnyExceptInRange('A', 'Z')
            && !id[^Digits..].ContainsAnyExceptInRange('0', '9');
    }

    private enum RuleLanguage
    {
        En,
        Any,
    }
}
