using System.Collections.Frozen;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Keys and values of policy files: the ones of <c>policylint.yaml</c>, of its side files and of rules.</summary>
internal static class PolicyVocabulary
{
    private static readonly string[] RuleKeys =
    [
        "id", "title", "severity", "kind", "message", "why", "instead", "owner", "category", "status", "phrases", "match", "literals", "pairs",
        "trigger", "where", "of", "min", "max", "per", "unit", "keys", "hosts", "schemes", "parameters", "labels", "threshold", "window",
        "cues", "minCues", "when", "scope", "unless", "unlessScope", "oncePer", "fixes", "sources", "maxSeverity", "suppressible", "guards",
        "jurisdictions", "language", "falsePositives", "reviewBy", "effective", "expires", "examples", "related", "any",
    ];

    private static readonly string[] Kinds =
    [
        "phrases", "pattern", "replace", "require", "count", "length", "front-matter", "links", "images", "secrets", "personal-data",
        "characters", "hashtags", "tone", "suppressions", "repository",
    ];

    private static readonly string[] DefaultsKeys =
        ["channel", "kind", "account", "relationship", "sponsored", "status", "jurisdictions", "language", "employer"];

    private static readonly string[] Scopes =
        ["text", "heading", "quote", "alt", "title", "url", "code", "html", "front-matter", "hashtag", "mention", "post", "source"];

    private static readonly string[] Extents = ["hit", "sentence", "paragraph", "post", "draft"];

    private static readonly string[] Booleans = ["true", "false"];

    /// <summary>Keys by the file's name, then <c>/</c>, then the key of the map they stand in.</summary>
    private static readonly FrozenDictionary<string, string[]> Keys = new Dictionary<string, string[]>
    {
        ["policylint.yaml/"] = ["root", "extends", "organisation", "include", "exclude", "defaults", "paths", "rules", "thread", "allow"],
        ["policylint.yaml/defaults"] = DefaultsKeys,
        ["policylint.yaml/paths"] = ["files", "rules", .. DefaultsKeys],
        ["policylint.yaml/thread"] = ["numbered"],
        ["policylint.yaml/allow"] = ["rule", "fingerprint", "reason", "until"],
        ["organisation.yaml/"] =
        [
            "employer", "aliases", "products", "competitors", "customers", "domains", "internalHosts", "confidentialNames", "public", "country",
        ],
        ["organisation.yaml/products"] = ["name", "aliases", "released", "publicName", "regulated", "until"],
        ["organisation.yaml/competitors"] = ["name", "aliases"],
        ["organisation.yaml/customers"] = ["name", "aliases"],
        ["organisation.yaml/confidentialNames"] = ["name", "aliases", "publicName", "until"],
        ["pack.yaml/"] = ["name", "version", "title", "extends", "rules"],
        ["rule/"] = RuleKeys,
        ["rule/any"] = RuleKeys,
        ["rule/examples"] = ["bad", "good"],
        ["rule/fixes"] = ["title", "replace", "insert", "at", "kind", "template"],
        ["rule/sources"] = ["title", "url", "checked"],
        ["rule/when"] =
        [
            "channel", "kind", "account", "relationship", "sponsored", "status", "jurisdiction", "language", "path", "date", "mentions", "rule",
            "not",
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The keys that may stand at a place.</summary>
    /// <param name="file">The file's name; <c>rule</c> for a rule.</param>
    /// <param name="parent">The key of the map around, or empty.</param>
    public static IReadOnlyList<string> KeysOf(string file, string parent) => Keys.GetValueOrDefault($"{file}/{parent}") ?? [];

    /// <summary>The values that a key may have.</summary>
    /// <param name="file">The file's name; <c>rule</c> for a rule.</param>
    /// <param name="parent">The key of the map around, or empty.</param>
    /// <param name="key">The key.</param>
    public static IReadOnlyList<string> ValuesOf(string file, string parent, string key) => (file, parent, key) switch
    {
        (_, "rules", _) or (_, _, "severity" or "maxSeverity") => SeverityNames.All,
        (_, _, "channel") => ChannelNames.All,
        ("rule", "fixes", "kind") => ["safe", "suggested"],
        ("rule", "fixes", "at") => ["start", "after-title", "end", "before", "line-before"],
        ("rule", not "when", "kind") => Kinds,
        (_, _, "kind") => DraftVocabulary.Kinds,
        (_, _, "account") => DraftVocabulary.Accounts,
        (_, _, "relationship") => DraftVocabulary.Relationships,
        (_, _, "sponsored") => DraftVocabulary.Sponsorships,
        ("rule", not "when", "status") => ["experimental", "stable", "deprecated"],
        (_, _, "status") => DraftVocabulary.Statuses,
        ("rule", _, "category") => ["honesty", "integrity", "discretion", "respect", "tone", "platform", "engagement", "governance"],
        ("rule", _, "scope") => Scopes,
        ("rule", _, "oncePer" or "unlessScope") => Extents,
        ("rule", _, "guards") => ["protected-activity"],
        ("rule", "", "language") => ["en", "any"],
        (_, _, "root" or "numbered" or "public" or "suppressible" or "template" or "regulated" or "ignoreCase" or "keepCase") => Booleans,
        ("people.yaml", _, "disclaimer") => DraftVocabulary.DisclaimerPlaces,
        _ => [],
    };
}
