using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>A suppression written as a comment: <c>&lt;!-- policylint-disable PL2003 -- reason --&gt;</c>, or <c>{/* … */}</c> in MDX.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Span">All of the comment in the source.</param>
/// <param name="Rules">The rule ids named, each with its place; empty = all rules.</param>
/// <param name="Reason">The text after <c>--</c>, or null.</param>
/// <param name="Target">The source that the directive covers: the next block, the line, the file, or from here to the end of the draft (a later enable is applied by whoever applies suppressions).</param>
public sealed record Directive(DirectiveKind Kind, TextSpan Span, ImmutableArray<DirectiveRule> Rules, string? Reason, TextSpan Target);
