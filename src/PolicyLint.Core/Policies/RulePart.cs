using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Checks;

namespace PolicyLint.Policies;

/// <summary>One way in which a rule finds what it finds.</summary>
internal sealed record RulePart
{
    /// <summary>Makes the check once phrases are bound.</summary>
    public required CheckFactory Check { get; init; }

    /// <summary>What is reported, placeholders and all.</summary>
    public required string Message { get; init; }

    /// <summary>Conditions of the rule and of the part; all must hold.</summary>
    public required Condition When { get; init; }

    /// <summary>Where it looks.</summary>
    public required ScopeSelector Scope { get; init; }

    /// <summary>Phrases that silence a hit.</summary>
    public ImmutableArray<PhraseText> Unless { get; init; } = [];

    /// <summary>How near they must stand.</summary>
    public TextExtent UnlessExtent { get; init; } = TextExtent.Sentence;

    /// <summary>How often a hit is told.</summary>
    public TextExtent OncePer { get; init; } = TextExtent.Hit;

    /// <summary>The part's own severity, or null for the rule's.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The part's own cap.</summary>
    public Severity MaxSeverity { get; init; } = Analysis.Severity.Error;

    /// <summary>What it offers.</summary>
    public ImmutableArray<FixTemplate> Fixes { get; init; } = [];
}
