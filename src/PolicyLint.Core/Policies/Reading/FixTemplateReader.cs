using System.Collections.Immutable;
using PolicyLint.Fixes;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>Reads the <c>fixes</c> of a rule or a part.</summary>
internal static class FixTemplateReader
{
    /// <summary>The fixes; one with a mistake is told and left out.</summary>
    public static ImmutableArray<FixTemplate> Read(MappingReader owner, ProblemSink problems)
    {
        var fixes = ImmutableArray.CreateBuilder<FixTemplate>();
        foreach (var item in (owner.Node("fixes") as YamlSequence)?.Items ?? [])
        {
            if (item is not YamlMapping map)
            {
                problems.Mistake(item.Span, "A fix is a map with `title` and `replace` or `insert`.");
                continue;
            }

            if (ReadOne(map, problems) is { } fix) fixes.Add(fix);
        }

        return fixes.ToImmutable();
    }

    private static FixTemplate? ReadOne(YamlMapping map, ProblemSink problems)
    {
        var reader = new MappingReader(map, problems);
        var title = reader.String("title", isRequired: true);
        var replace = reader.Has("replace") || map["replace"] is not null ? reader.String("replace") ?? "" : null;
        var insert = reader.String("insert");
        var placement = reader.Enumeration("at", FixPlacement.Start);
        var kind = reader.Enumeration("kind", FixKind.Suggested);
        var isTemplate = reader.Bool("template", false);
        reader.ReportUnknown("a fix");
        if (replace is null == insert is null)
        {
            problems.Mistake(map.Span, "A fix has either `replace` or `insert`.");
            return null;
        }

        // Whatever comes out of disclaimers.yaml states a fact in the author's name.
        if (insert is not null && kind == FixKind.Safe)
        {
            problems.Mistake(reader.Node("kind")?.Span ?? map.Span, "A fix that inserts a disclosure or disclaimer states a fact in the author's name: it is always `suggested`.");
            kind = FixKind.Suggested;
        }

        return title is null ? null : new FixTemplate(title, replace, insert, placement, kind, isTemplate, map.Span);
    }
}
