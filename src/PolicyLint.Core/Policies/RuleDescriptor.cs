using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>What people are told of a rule: everything but how it finds what it finds.</summary>
public sealed record RuleDescriptor
{
    /// <summary>Letters and four digits: <c>PL2001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A few words.</summary>
    public required string Title { get; init; }

    /// <summary>Severity before any configuration.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The severity that no configuration can exceed.</summary>
    public Severity MaxSeverity { get; init; } = Severity.Error;

    /// <summary>How far the rule has come.</summary>
    public RuleStatus Status { get; init; } = RuleStatus.Stable;

    /// <summary>honesty, integrity, discretion, respect, tone, platform, engagement or governance.</summary>
    public string Category { get; init; } = "";

    /// <summary>The role of <c>committee.yaml</c> that answers for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The reason in plain words.</summary>
    public string Why { get; init; } = "";

    /// <summary>What to write instead.</summary>
    public string Instead { get; init; } = "";

    /// <summary>Where the reason is written down.</summary>
    public ImmutableArray<RuleSource> Sources { get; init; } = [];

    /// <summary>When it may be wrong, in words for people.</summary>
    public ImmutableArray<string> FalsePositives { get; init; } = [];

    /// <summary>Ids of rules on neighbouring ground.</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>Whether a directive in the draft may suppress it.</summary>
    public bool IsSuppressible { get; init; } = true;

    /// <summary>Hits per 100 real posts when last measured, or null.</summary>
    public double? CorpusRate { get; init; }

    /// <summary>The day by which its owner looks at it again, or null.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The first day it is in force, or null.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>The first day it is no longer in force, or null.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Name of its pack.</summary>
    public string Pack { get; init; } = "";
}
