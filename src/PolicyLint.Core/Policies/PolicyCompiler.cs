using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Phrases;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>Compiles packs and settings into a policy: severities settled, caps applied, all phrases in automata.</summary>
public static class PolicyCompiler
{
    /// <summary>The policy. What is wrong with settings and phrases is told in its problems and left out.</summary>
    public static Policy Compile(PolicyInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var problems = ImmutableArray.CreateBuilder<PolicyProblem>();
        var settings = SettingsByRule(input);
        var ids = new HashSet<string>(input.Packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id), StringComparer.Ordinal);
        ReportUnknownIds(input, ids, problems);

        // The automaton of one pack can lie below the policy's own, which holds the phrases of the others.
        var known = input.Packs.FirstOrDefault(pack => pack.Phrases is not null)?.Phrases;
        var builder = new PhraseSetBuilder(known?.GroupCount ?? 0);
        var binder = new PhraseBinder(input.Context.Organisation, builder, known);
        var bound = new List<BoundRule>();
        var lists = new PhraseLists?[input.Packs.Length];
        foreach (var (rule, packIndex) in RulesOf(input))
        {
            var pack = input.Packs[packIndex];
            var own = settings.TryGetValue(rule.Id, out var list) ? list : [];
            var sink = new ProblemSink(rule.Location.Path, rule.Location.Text);
            var effective = WithOptions(rule, own, pack, problems);
            var severity = SeverityOf(effective, own, input);
            if (severity == Severity.Off) continue;
            binder.Begin(lists[packIndex] ??= ListsFor(packIndex, input), sink);
            bound.Add(new BoundRule(effective, severity, [.. effective.Parts.Select(part => BoundPart.Bind(part, binder))]));
            problems.AddRange(sink.ToImmutable());
        }

        var (firstPerson, topics) = BindGuard(input, binder, lists);
        var ordered = RuleOrder.Sort(bound, problems);
        var knownToAny = new HashSet<string>(ids.Concat(ToolDiagnostics.All.Select(rule => rule.Id)), StringComparer.OrdinalIgnoreCase);
        return new Policy(ordered, builder.Build(known?.Set), firstPerson, topics, input.Context, knownToAny, problems.ToImmutable());
    }

    /// <summary>The rules of all packs with the index of their pack, by id; of one id in several packs the later pack's, unless that would lift a cap of the first.</summary>
    private static IEnumerable<(Rule Rule, int Pack)> RulesOf(PolicyInput input)
    {
        var rules = new SortedDictionary<string, (Rule Rule, int Pack)>(StringComparer.Ordinal);
        for (var pack = 0; pack < input.Packs.Length; pack++)
        {
            foreach (var rule in input.Packs[pack].Rules)
            {
                if (!input.OnlyRules.IsEmpty && !input.OnlyRules.Contains(rule.Id, StringComparer.OrdinalIgnoreCase)) continue;
                rules[rule.Id] = rules.TryGetValue(rule.Id, out var first) ? (KeepCaps(rule, first.Rule), pack) : (rule, pack);
            }
        }

        return rules.Values;
    }

    private static Rule KeepCaps(Rule rule, Rule first) => rule with
    {
        Descriptor = rule.Descriptor with
        {
            MaxSeverity = Min(rule.Descriptor.MaxSeverity, first.Descriptor.MaxSeverity),
            IsSuppressible = rule.Descriptor.IsSuppressible && first.Descriptor.IsSuppressible,
        },
    };

    private static Dictionary<string, List<RuleSetting>> SettingsByRule(PolicyInput input)
    {
        var settings = new Dictionary<string, List<RuleSetting>>(StringComparer.Ordinal);
        foreach (var setting in input.Packs.SelectMany(pack => pack.Manifest.Rules).Concat(input.Settings))
        {
            if (!settings.TryGetValue(setting.Id, out var list)) settings.Add(setting.Id, list = []);
            list.Add(setting);
        }

        return settings;
    }

    private static void ReportUnknownIds(PolicyInput input, HashSet<string> known, ImmutableArray<PolicyProblem>.Builder problems)
    {
        var locations = input.Packs.SelectMany(pack => pack.Manifest.Rules).Concat(input.Settings).Select(setting => (setting.Id, setting.Location))
            .Concat(input.Context.Allowed.Select(waiver => (waiver.Rule, waiver.Location)));
        foreach (var (id, location) in locations)
            if (!known.Contains(id)) problems.Add(location.Unknown($"There is no rule `{id}` in the packs named{NearMiss.Suggest(id, known)}."));
    }

    /// <summary>The rule read anew with the options that policy files set laid over its own.</summary>
    private static Rule WithOptions(Rule rule, List<RuleSetting> settings, Pack pack, ImmutableArray<PolicyProblem>.Builder problems)
    {
        foreach (var setting in settings)
        {
            if (setting.Options is not { } options || !options.Entries.Any(entry => entry.Key.Value != "severity")) continue;
            var sink = new ProblemSink(setting.Location.Path, setting.Location.Text);
            var changed = RuleReader.Read(Overlay(rule.Map, options, sink), pack.Manifest.Name, sink);
            problems.AddRange(sink.ToImmutable().Where(problem => Overlaps(problem.Span, options.Span)));
            if (changed is not null) rule = KeepCaps(changed with { Location = rule.Location }, rule);
        }

        return rule;
    }

    private static YamlMapping Overlay(YamlMapping rule, YamlMapping options, ProblemSink sink)
    {
        var entries = rule.Entries.ToBuilder();
        foreach (var option in options.Entries)
        {
            if (option.Key.Value is "severity") continue;
            if (option.Key.Value is "id" or "kind" or "maxSeverity" or "suppressible")
            {
                sink.Mistake(option.Key.Span, $"`{option.Key.Value}` of a rule cannot be changed here.");
                continue;
            }

            var index = entries.ToImmutable().Select((entry, i) => (entry, i)).FirstOrDefault(item => item.entry.Key.Value == option.Key.Value, (default, -1)).Item2;
            if (index < 0) entries.Add(option);
            else entries[index] = option;
        }

        return new YamlMapping(rule.Span, entries.ToImmutable());
    }

    private static bool Overlaps(TextSpan problem, TextSpan options) => problem.Start >= options.Start && problem.End <= options.End;

    private static Severity SeverityOf(Rule rule, List<RuleSetting> settings, PolicyInput input)
    {
        var descriptor = rule.Descriptor;
        if (descriptor.Effective is { } effective && input.Today < effective) return Severity.Off;
        if (descriptor.Expires is { } expires && input.Today >= expires) return Severity.Off;
        var severity = descriptor.Severity;
        foreach (var setting in settings)
            if (setting.Severity is { } set) severity = set;
        if (descriptor.Status == RuleStatus.Experimental) severity = Min(severity, Severity.Hint);
        return Min(severity, descriptor.MaxSeverity);
    }

    /// <summary>The lists of a pack: its own first, then those of all packs before it.</summary>
    private static PhraseLists ListsFor(int pack, PolicyInput input) =>
        new(input.Context.Organisation, [.. input.Packs.Take(pack + 1).Reverse()], input.Today);

    private static (PhraseGroup FirstPerson, PhraseGroup Topics) BindGuard(PolicyInput input, PhraseBinder binder, PhraseLists?[] lists)
    {
        var pack = 0;
        while (pack < lists.Length && !ProtectedTalk.IsKnownTo(input.Packs[pack])) pack++;
        if (pack == lists.Length) return (PhraseGroup.None, PhraseGroup.None);
        binder.Begin(lists[pack] ??= ListsFor(pack, input), new ProblemSink(input.Packs[pack].Manifest.Path, SourceText.From("")));
        return ProtectedTalk.Bind(binder);
    }

    private static Severity Min(Severity left, Severity right) => left < right ? left : right;
}
