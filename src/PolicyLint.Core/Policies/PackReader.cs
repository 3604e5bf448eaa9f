using System.Collections.Immutable;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>Reads a pack from the files of its folder.</summary>
public static class PackReader
{
    private const string DisclaimersFile = "disclaimers.yaml";
    private const string LexiconFolder = "lexicons/";

    /// <summary>The pack. What is wrong in one of its files is told and left out.</summary>
    /// <param name="manifest">What its <c>pack.yaml</c> says.</param>
    /// <param name="files">Its other files, in ordinal order of their paths.</param>
    public static Pack Read(PackManifest manifest, IEnumerable<PackFile> files)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(files);
        var problems = ImmutableArray.CreateBuilder<PolicyProblem>();
        var rules = new SortedDictionary<string, Rule>(StringComparer.Ordinal);
        var lexicons = ImmutableDictionary.CreateBuilder<string, Lexicon>(StringComparer.Ordinal);
        var disclaimers = DisclaimerSet.Empty;
        foreach (var file in files)
        {
            if (file.RelativePath.StartsWith(LexiconFolder, StringComparison.Ordinal) && file.RelativePath.EndsWith(".txt", StringComparison.Ordinal))
            {
                lexicons[file.RelativePath[LexiconFolder.Length..^".txt".Length]] = new Lexicon(file.Text);
            }
            else if (file.RelativePath == DisclaimersFile)
            {
                var reading = DisclaimerSet.Read(file.Path, file.Text, file.Root);
                disclaimers = reading.Value;
                problems.AddRange(reading.Problems);
            }
            else if (file.RelativePath != PackManifest.FileName && file.RelativePath.EndsWith(".yaml", StringComparison.Ordinal))
            {
                ReadRule(file, manifest, rules, problems);
            }
        }

        return new Pack(manifest, [.. rules.Values], lexicons.ToImmutable(), disclaimers, problems.ToImmutable());
    }

    private static void ReadRule(PackFile file, PackManifest manifest, SortedDictionary<string, Rule> rules, ImmutableArray<PolicyProblem>.Builder problems)
    {
        // What was read when the tool was built was checked then.
        var sink = new ProblemSink(file.Path, file.Text, isChecked: file.Root is not null);
        var document = file.Root is { } parsed ? new YamlDocument(parsed, []) : YamlReader.Read(file.Text.Content);
        // Every other YAML file of the folder that has an id is a rule; one that cannot be read may have meant to be.
        if (document.Root is YamlMapping map && map["id"] is not null)
        {
            foreach (var problem in document.Problems) sink.Mistake(problem.Span, problem.Message);
            if (RuleReader.Read(map, manifest.Name, sink) is { } rule)
            {
                if (rules.TryGetValue(rule.Id, out var other)) sink.Mistake(rule.Location.Span, $"{rule.Id} is the id of another rule too ({other.Location.Path}); give this one its own.");
                else rules.Add(rule.Id, rule);
            }
        }
        else
        {
            foreach (var problem in document.Problems) sink.Mistake(problem.Span, problem.Message);
        }

        problems.AddRange(sink.ToImmutable());
    }
}
