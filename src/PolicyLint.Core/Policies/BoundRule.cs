using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>A rule in force in one policy: its parts bound to the policy's automaton, its severity settled.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity here, all configuration and caps applied.</param>
/// <param name="Parts">Its parts.</param>
internal sealed record BoundRule(Rule Rule, Severity Severity, ImmutableArray<BoundPart> Parts)
{
    /// <summary>What every finding of the rule carries for tools.</summary>
    public ImmutableSortedDictionary<string, string> Data { get; } = Rule.Descriptor.Owner.Length == 0
        ? ImmutableSortedDictionary<string, string>.Empty
        : ImmutableSortedDictionary<string, string>.Empty.Add("owner", Rule.Descriptor.Owner);

    /// <summary>The severity of a finding of one part.</summary>
    public Severity SeverityOf(BoundPart part)
    {
        // A part's own severity is relative to what its rule was written with: once configuration changes the rule's, that one counts.
        var severity = part.Part.Severity is { } own && Severity == Rule.Descriptor.Severity ? own : Severity;
        return Min(Min(severity, part.Part.MaxSeverity), Rule.Descriptor.MaxSeverity);
    }

    private static Severity Min(Severity left, Severity right) => left < right ? left : right;
}
