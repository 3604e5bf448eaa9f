using PolicyLint.Drafts;

namespace PolicyLint.Policies;

/// <summary>The scopes a rule includes and excludes: <c>scope: [text, ~quote]</c>.</summary>
/// <param name="Include">Scopes looked at.</param>
/// <param name="Exclude">Scopes taken away.</param>
/// <param name="FrontMatterKey">The dotted key of <c>front-matter.&lt;key&gt;</c>, or null for all keys.</param>
public readonly record struct ScopeSelector(ProseScopes Include, ProseScopes Exclude, string? FrontMatterKey)
{
    /// <summary>The scopes that a draft's own prose holds; the others are read on demand.</summary>
    public const ProseScopes InProse = ProseScopes.Text | ProseScopes.Heading | ProseScopes.Quote | ProseScopes.Alt | ProseScopes.Title;

    /// <summary>Whether a block is looked at.</summary>
    public bool Includes(in ProseBlock block) =>
        (block.Scopes & Include) != 0
        && (block.Scopes & Exclude) == 0
        && (FrontMatterKey is null
            || (block.Scopes & ProseScopes.FrontMatter) == 0
            || string.Equals(block.Key, FrontMatterKey, StringComparison.Ordinal));

    /// <summary>The single scopes of a set.</summary>
    public static IEnumerable<ProseScopes> Split(ProseScopes scopes)
    {
        for (var rest = (int)scopes; rest != 0; rest &= rest - 1) yield return (ProseScopes)(rest & -rest);
    }
}
