using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>Reads a <c>when</c> map.</summary>
internal static class ConditionReader
{
    private const int MaxDepth = 8;
    private const string FrontMatterPrefix = "front-matter.";
    private const string OrganisationPrefix = "org.";

    private static readonly ImmutableArray<string> Keys =
    [
        "channel", "kind", "account", "relationship", "sponsored", "status", "jurisdiction", "language", "path", "front-matter.<key>", "org.<key>",
        "date", "mentions", "rule", "not",
    ];

    /// <summary>The condition; a key with a mistake is told and left out.</summary>
    public static Condition Read(YamlMapping? map, ProblemSink problems) => Read(map, problems, 0);

    private static Condition Read(YamlMapping? map, ProblemSink problems, int depth)
    {
        if (map is null || map.Entries.IsEmpty) return Condition.Always;
        var reader = new MappingReader(map, problems);
        var tests = ImmutableArray.CreateBuilder<ConditionTest>();
        foreach (var entry in map.Entries)
            if (ReadTest(entry, reader, problems, depth) is { } test) tests.Add(test);
        return new Condition(tests.ToImmutable());
    }

    private static ConditionTest? ReadTest(YamlEntry entry, MappingReader reader, ProblemSink problems, int depth)
    {
        var key = entry.Key.Value;
        switch (key)
        {
            case "channel":
                var channels = reader.Strings(key);
                foreach (var scalar in reader.Scalars(key))
                    if (!ChannelNames.TryParse(scalar.Value, out _))
                        problems.Mistake(scalar.Span, $"There is no channel `{scalar.Value}`{NearMiss.Suggest(scalar.Value, ChannelNames.All)}; channels are {string.Join(", ", ChannelNames.All)}.");
                return new ValueTest(facts => [ChannelNames.NameOf(facts.Channel)], channels);
            case "kind":
                return new ValueTest(facts => [facts.Kind], reader.Strings(key));
            case "account":
                return new ValueTest(facts => [facts.Account], reader.Strings(key));
            case "relationship":
                return new ValueTest(facts => facts.Relationship, reader.Strings(key));
            case "sponsored":
                return new ValueTest(facts => [facts.Sponsored], reader.Strings(key));
            case "status":
                return new ValueTest(facts => [facts.Status], reader.Strings(key));
            case "jurisdiction":
                return new ValueTest(facts => facts.Jurisdictions, reader.Strings(key), emptyMeansAll: true);
            case "language":
                return new ValueTest(facts => facts.Language is { } language ? [language] : [], reader.Strings(key));
            case "path":
                return new PathTest(ReadGlobs(reader, key, problems));
            case "date" when reader.Mapping(key) is { } dates:
                var period = new MappingReader(dates, problems);
                var test = new DateTest(period.Date("after"), period.Date("before"));
                period.ReportUnknown("`date`");
                return test;
            case "mentions":
                return new MentionTest([.. reader.Scalars(key).Select(scalar => new PhraseText(scalar.Value, scalar.Span))]);
            case "rule":
                return new RuleTest(reader.Strings(key));
            case "not" when depth >= MaxDepth:
                problems.Mistake(entry.Key.Span, "`not` is nested too deep.");
                return null;
            case "not" when reader.Mapping(key) is { } negated:
                return new NotTest(Read(negated, problems, depth + 1));
            case "date" or "not":
                return null;
            case var _ when key.StartsWith(FrontMatterPrefix, StringComparison.Ordinal):
                return new ValueTest(FrontMatterValues(key[FrontMatterPrefix.Length..]), reader.Strings(key));
            case var _ when key.StartsWith(OrganisationPrefix, StringComparison.Ordinal):
                var name = key[OrganisationPrefix.Length..];
                return new ValueTest(facts => facts.Organisation.ValuesOf(name), reader.Strings(key));
            default:
                problems.Unknown(entry.Key.Span, $"`{key}` is no key of `when`{NearMiss.Suggest(key, Keys)}; keys are {string.Join(", ", Keys)}.");
                return null;
        }
    }

    private static ImmutableArray<Glob> ReadGlobs(MappingReader reader, string key, ProblemSink problems)
    {
        var globs = ImmutableArray.CreateBuilder<Glob>();
        foreach (var scalar in reader.Scalars(key))
        {
            if (Glob.TryParse(scalar.Value, GlobSyntax.Policy, out var glob, out var error)) globs.Add(glob);
            else problems.Mistake(scalar.Span, error);
        }

        return globs.ToImmutable();
    }

    /// <summary>The value of a key, the values of a list, or the keys of a map.</summary>
    private static Func<PostFacts, ImmutableArray<string>> FrontMatterValues(string key) => facts =>
    {
        foreach (var frontMatter in facts.FrontMatter)
        {
            var node = frontMatter.Find(key);
            if (node is YamlScalar { IsNull: false } scalar) return [scalar.Value];
            if (node is YamlMapping map) return [.. map.Entries.Select(entry => entry.Key.Value)];
            if (node is YamlSequence list) return [.. list.Items.OfType<YamlScalar>().Select(item => item.Value)];
        }

        return [];
    };
}
