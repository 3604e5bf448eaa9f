using System.Collections.Immutable;
using PolicyLint.Drafts;

namespace PolicyLint.Policies;

/// <summary>The scopes a rule includes and excludes: <c>scope: [text, ~quote]</c>.</summary>
/// <param name="Include">Scopes looked at.</param>
/// <param name="Exclude">Scopes taken away.</param>
/// <param name="FrontMatterKeys">The dotted keys of <c>front-matter.&lt;key&gt;</c>; empty for all keys.</param>
public readonly record struct ScopeSelector(ProseScopes Include, ProseScopes Exclude, ImmutableArray<string> FrontMatterKeys)
{
    /// <summary>The scopes that a draft's own prose holds; the others are read on demand.</summary>
    public const ProseScopes InProse = ProseScopes.Text | ProseScopes.Heading | ProseScopes.Quote | ProseScopes.Alt | ProseScopes.Title;

    /// <summary>Whether a block is looked at.</summary>
    public bool Includes(in ProseBlock block) =>
        (block.Scopes & Include) != 0
        && (block.Scopes & Exclude) == 0
        && (FrontMatterKeys.IsEmpty
            || (block.Scopes & ProseScopes.FrontMatter) == 0
            || (block.Key is { } key && FrontMatterKeys.Contains(key, StringComparer.Ordinal)));

    /// <summary>The single scopes of a set.</summary>
    public static IEnumerable<ProseScopes> Split(ProseScopes scopes)
    {
        for (var rest = (int)scopes; rest != 0; rest &= rest - 1) yield return (ProseScopes)(rest & -rest);
    }
}
