using System.Collections.Immutable;
using PolicyLint.Phrases;

namespace PolicyLint.Policies;

/// <summary>The rules in force for one file, compiled: immutable, shared by all files of a folder with the same settings.</summary>
public sealed class Policy
{
    private readonly HashSet<string> _knownRules;

    internal Policy(
        ImmutableArray<BoundRule> rules,
        PhraseSet phrases,
        PhraseGroup firstPerson,
        PhraseGroup protectedTopics,
        PolicyContext context,
        HashSet<string> knownRules,
        ImmutableArray<PolicyProblem> problems)
    {
        Rules = rules;
        Phrases = phrases;
        FirstPerson = firstPerson;
        ProtectedTopics = protectedTopics;
        Context = context;
        _knownRules = knownRules;
        Problems = problems;
    }

    /// <summary>The rules in force with their severities, by id.</summary>
    public IEnumerable<RuleInForce> RulesInForce =>
        Rules.Select(rule => new RuleInForce(rule.Rule.Descriptor, rule.Severity)).OrderBy(rule => rule.Rule.Id, StringComparer.Ordinal);

    /// <summary>Organisation, wording and defaults.</summary>
    public PolicyContext Context { get; }

    /// <summary>Mistakes met while compiling: phrases, patterns, cycles.</summary>
    public ImmutableArray<PolicyProblem> Problems { get; }

    /// <summary>Whether a rule in force runs regular expressions.</summary>
    public bool RunsPatterns(string id) => Rules.Any(rule => rule.Rule.Id == id && rule.Parts.Any(part => part.Check.RunsPatterns));

    /// <summary>The same policy with one of its rules alone in force.</summary>
    public Policy WithOnly(string id) =>
        new([.. Rules.Where(rule => rule.Rule.Id == id)], Phrases, FirstPerson, ProtectedTopics, Context, _knownRules, Problems);

    /// <summary>The rules in force, those that others ask for first.</summary>
    internal ImmutableArray<BoundRule> Rules { get; }

    /// <summary>All phrases of all rules.</summary>
    internal PhraseSet Phrases { get; }

    /// <summary>Whether a rule of that id is in one of the packs, in force or not, or told by the tool itself.</summary>
    public bool KnowsRule(string id) => _knownRules.Contains(id);

    /// <summary>Words by which authors speak of themselves.</summary>
    internal PhraseGroup FirstPerson { get; }

    /// <summary>Words of pay, hours, safety at work and the like.</summary>
    internal PhraseGroup ProtectedTopics { get; }
}
