using PolicyLint.Drafts;

namespace PolicyLint.Policies;

/// <summary>How rule files write scopes.</summary>
internal static class ScopeNames
{
    public const string FrontMatter = "front-matter";

    /// <summary>The names, front matter with a key apart.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["text", "heading", "quote", "alt", "title", "url", "code", "html", FrontMatter, "hashtag", "mention", "post", "source"];

    /// <summary>The scope of a name; null where there is none.</summary>
    public static ProseScopes? Parse(string name)
    {
        if (name.StartsWith("front-matter.", StringComparison.Ordinal)) return ProseScopes.FrontMatter;
        for (var i = 0; i < All.Count; i++)
            if (All[i] == name) return (ProseScopes)(1 << i);
        return null;
    }
}
