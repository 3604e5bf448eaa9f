using System.Collections.Frozen;

namespace PolicyLint.Drafts;

/// <summary>The keys of front matter that PolicyLint or twitter-together give a meaning.</summary>
public static class FrontMatterKeys
{
    /// <summary>All of them.</summary>
    public static FrozenSet<string> Known { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "channel", "kind", "account", "author", "employer", "relationship", "sponsored", "sponsor", "products", "audience", "jurisdictions",
        "status", "publishAt", "embargo", "disclaimer", "ai", "reviewedBy", "sources", "consent", "giveaway", "media", "approvals", "language",
        "policylint", "title", "date", "draft", "publishDate", "lastmod", "tags",
        // twitter-together's own
        "reply", "retweet", "thread-delimiter", "poll");
}
