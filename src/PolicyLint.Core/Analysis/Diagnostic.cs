using System.Collections.Immutable;
using PolicyLint.Fixes;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>One finding in one draft.</summary>
public sealed record Diagnostic
{
    /// <summary>The rule that raised it.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>How much it weighs here, all configuration and caps applied.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong and what would be better, one line. Never holds a matched secret.</summary>
    public required string Message { get; init; }

    /// <summary>Exactly the words meant, in the source; empty where something is missing.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of the post.</summary>
    public int Post { get; init; }

    /// <summary>
    /// Sixteen hex digits that stay when lines above change: of SHA-256 over rule id, path, normalised sentence and the ordinal among equals.
    /// </summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Why it is not shown, or null.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Other places that explain it.</summary>
    public ImmutableArray<RelatedSpan> Related { get; init; } = [];

    /// <summary>What a tool may want to know besides, by name; never a matched secret.</summary>
    public ImmutableSortedDictionary<string, string> Data { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Changes that make it go away, the preferred one first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Whether the span is a secret that every writer must mask.</summary>
    public bool IsSecret { get; init; }
}
