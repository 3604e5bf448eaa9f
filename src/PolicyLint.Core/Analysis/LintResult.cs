using System.Collections.Immutable;
using PolicyLint.Drafts;

namespace PolicyLint.Analysis;

/// <summary>What a policy has to say of a draft.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Diagnostics">All findings, suppressed ones marked, ordered by place and rule id.</param>
public sealed record LintResult(Draft Draft, ImmutableArray<Diagnostic> Diagnostics);
