using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>A pack set up for testing: all of its rules in force, for the organisation that its examples are written for.</summary>
public sealed class RuleBench
{
    /// <summary>Slower rules are told: design figure for a pattern over 100 KB.</summary>
    private const double SlowMilliseconds = 5;
    private const int SampleLength = 100_000;
    private const int Passes = 4;

    private readonly DateOnly _today;

    private RuleBench(Policy policy, ImmutableArray<Rule> rules, ImmutableArray<PolicyProblem> problems, DateOnly today)
    {
        Policy = policy;
        Rules = rules;
        Problems = problems;
        _today = today;
    }

    /// <summary>The policy to run examples with.</summary>
    public Policy Policy { get; }

    /// <summary>The rules under test, by id.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Mistakes in the pack's files.</summary>
    public ImmutableArray<PolicyProblem> Problems { get; }

    /// <summary>Sets up a pack.</summary>
    /// <param name="workingDirectory">Full path that relative paths start from.</param>
    /// <param name="name">A folder, a rule file in one, or the name of a built-in pack.</param>
    /// <param name="today">The day of the run.</param>
    /// <param name="texts">Where texts come from; null = the disk.</param>
    /// <returns>Null where there is no such pack.</returns>
    public static RuleBench? Open(string workingDirectory, string name, DateOnly today, PolicyTexts? texts = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        texts ??= PolicyTexts.OnDisk;
        var full = FullPath.Of(name, workingDirectory);
        var file = texts.Exists(full) ? full : null;
        var folder = file is null ? full : FindPackFolder(file);
        var isFolder = Directory.Exists(folder);
        if (!isFolder && !BuiltInPacks.Names.Contains(name)) return null;
        var problems = ImmutableArray.CreateBuilder<PolicyProblem>();
        var reference = new PackReference(isFolder ? folder : name, new PolicyLocation($"{folder}/{PackManifest.FileName}", SourceText.From(""), default));
        var packs = new PackStore(withExamples: true, texts).Resolve([reference], problems);
        var pack = packs[^1];
        // A pack laid over another is tried with it, so that its examples meet the whole.
        var organisation = isFolder ? FindBeside(folder, "organisation.yaml", Organisation.Read, Organisation.Unknown, texts, problems) : BuiltInPacks.ExampleOrganisation(pack.Manifest.Name);
        var voice = isFolder ? FindBeside(folder, "voice.yaml", HouseVoice.Read, HouseVoice.Unknown, texts, problems) : BuiltInPacks.ExampleVoice(pack.Manifest.Name);
        var settings = pack.Rules.Select(rule => new RuleSetting(rule.Id, rule.Location, InForce(rule.Descriptor), null));
        var disclaimers = packs.Aggregate(DisclaimerSet.Empty, (below, next) => next.Disclaimers.Over(below));
        var policy = PolicyCompiler.Compile(new PolicyInput(packs, [.. settings], new PolicyContext { Organisation = organisation, Voice = voice, Disclaimers = disclaimers }, today, []));
        problems.AddRange(policy.Problems);
        var rules = file is null ? pack.Rules : [.. pack.Rules.Where(rule => rule.Location.Path == file)];
        return new RuleBench(policy, rules, [.. problems.Where(problem => file is null || problem.Path == file).Distinct()], today);
    }

    /// <summary>Rules with patterns that take more than 5 ms for 100 KB of text made of the pack's own examples, the fastest of a few passes counted.</summary>
    public IEnumerable<SlowRule> FindSlowRules(CancellationToken cancellation)
    {
        var sample = MakeSample();
        if (sample.Length == 0) yield break;
        var draft = DraftReader.Read(SourceText.From(sample), new DraftReaderOptions(), cancellation);
        // What reading and matching cost for all rules together is no rule's own.
        var shared = Measure(draft, Policy.WithOnly(""), cancellation);
        foreach (var rule in Rules.Where(rule => Policy.RunsPatterns(rule.Id)))
        {
            var own = Measure(draft, Policy.WithOnly(rule.Id), cancellation) - shared;
            if (own > SlowMilliseconds) yield return new SlowRule(rule, own);
        }
    }

    private double Measure(Draft draft, Policy policy, CancellationToken cancellation)
    {
        var fastest = double.MaxValue;
        for (var i = 0; i < Passes; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Linter.Lint(draft, policy, new LintRequest("sample.md", _today), cancellation);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return fastest;
    }

    private string MakeSample()
    {
        var texts = Rules.SelectMany(rule => rule.Examples).Where(example => !example.IsBad && example.Settings is null).Select(example => example.Text).ToList();
        if (texts.Count == 0) return "";
        var builder = new StringBuilder(SampleLength);
        for (var i = 0; builder.Length < SampleLength; i++) builder.Append(texts[i % texts.Count]).Append("\n\n");
        return builder.ToString();
    }

    /// <summary>The nearest folder above a rule file that is a pack, else the file's own folder.</summary>
    private static string FindPackFolder(string file)
    {
        var own = Path.GetDirectoryName(file) ?? file;
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists($"{folder}/{PackManifest.FileName}")) return folder;
        return own;
    }

    /// <summary>What examples are written for: a file in <c>examples</c> of the pack, else the one beside the pack.</summary>
    private static T FindBeside<T>(string folder, string name, Func<string, SourceText, PolicyReading<T>> read, T fallback, PolicyTexts texts, ImmutableArray<PolicyProblem>.Builder problems)
    {
        foreach (var path in (ReadOnlySpan<string>)[$"{folder}/examples/{name}", $"{Path.GetDirectoryName(folder)}/{name}"])
        {
            if (!File.Exists(path)) continue;
            var (text, problem) = texts.Read(path);
            if (problem is not null) problems.Add(problem);
            if (text is null) continue;
            var reading = read(path, text);
            problems.AddRange(reading.Problems);
            return reading.Value;
        }

        return fallback;
    }

    /// <summary>A rule that is off, or on trial, is tried all the same.</summary>
    private static Severity InForce(RuleDescriptor rule) => rule.Severity == Severity.Off ? Severity.Hint : rule.Severity;
}
