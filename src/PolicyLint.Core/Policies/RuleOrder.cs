using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>Brings rules into the order in which they must run: those that others ask for (<c>when: rule:</c>) first.</summary>
internal static class RuleOrder
{
    /// <summary>The rules in order; those that ask for each other in a circle are told and left out.</summary>
    public static ImmutableArray<BoundRule> Sort(List<BoundRule> rules, ImmutableArray<PolicyProblem>.Builder problems)
    {
        if (!rules.Any(rule => NeededBy(rule).Any())) return [.. rules];
        var waiting = rules.ToDictionary(rule => rule.Rule.Id, rule => NeededBy(rule).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var needed in waiting.Values) needed.IntersectWith(waiting.Keys);
        var ordered = ImmutableArray.CreateBuilder<BoundRule>(rules.Count);
        var left = rules;
        while (left.Count > 0)
        {
            var ready = left.FindAll(rule => waiting[rule.Rule.Id].Count == 0);
            if (ready.Count == 0) break;
            ordered.AddRange(ready);
            left = left.FindAll(rule => waiting[rule.Rule.Id].Count > 0);
            foreach (var rule in left) waiting[rule.Rule.Id].ExceptWith(ready.Select(done => done.Rule.Id));
        }

        foreach (var rule in left)
        {
            var location = rule.Rule.Location;
            problems.Add(new PolicyProblem(location.Path, location.Span, location.Text, PolicyProblemKind.Mistake,
                $"{rule.Rule.Id} and {string.Join(", ", waiting[rule.Rule.Id].Order(StringComparer.Ordinal))} ask for each other's hits in a circle; take one `rule:` condition away."));
        }

        return ordered.ToImmutable();
    }

    private static IEnumerable<string> NeededBy(BoundRule rule) => rule.Parts.SelectMany(part => part.Part.When.RuleIds);
}
