using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Policies;

namespace PolicyLint.LanguageServer.Features;

/// <summary>What the keys of front matter mean, and the values they may have.</summary>
internal static class FrontMatterVocabulary
{
    /// <summary>The keys, in the order in which an author meets them.</summary>
    public static ImmutableArray<FrontMatterMeaning> Keys { get; } =
    [
        new("title", "The post's title.", IsList: false),
        new("channel", "Where it will be published. It decides which rules apply and how length is counted.", IsList: false),
        new("kind", "What sort of post it is.", IsList: false),
        new("account", "Whose account publishes it.", IsList: false),
        new("author", "Who writes it: a key of people.yaml.", IsList: false),
        new("employer", "The author's employer, where it is not the organisation's own.", IsList: false),
        new("relationship", "What ties the author to what is written about. Readers have a right to know.", IsList: true),
        new("sponsored", "What the author got for writing it.", IsList: false),
        new("sponsor", "Who paid for it or gave something.", IsList: false),
        new("products", "The products it is about.", IsList: true),
        new("audience", "Who it is for.", IsList: true),
        new("jurisdictions", "The places whose law it must keep to; all where left out.", IsList: true),
        new("status", "How far it has come. Rules are stricter once it is approved.", IsList: false),
        new("date", "The day it is published.", IsList: false),
        new("publishAt", "The moment it is published, with the offset of its time zone.", IsList: false),
        new("embargo", "The first day on which it may be published.", IsList: false),
        new("disclaimer", "Where the line about personal views stands.", IsList: false),
        new("ai", "Whether a machine wrote any of it.", IsList: false),
        new("reviewedBy", "Who has read it: a key of people.yaml.", IsList: false),
        new("sources", "Addresses of what it rests on.", IsList: true),
        new("consent", "Who agreed to be named, quoted or shown.", IsList: true),
        new("giveaway", "Rules and end of a giveaway.", IsList: false),
        new("media", "Pictures and films with their alternative texts.", IsList: true),
        new("approvals", "Who has approved it, in which role.", IsList: true),
        new("language", "The language it is written in, as an ISO 639 code.", IsList: false),
        new("tags", "What it is about.", IsList: true),
        new("policylint", "Keys for PolicyLint alone, where a generator uses the same names otherwise.", IsList: false),
    ];

    private static readonly ImmutableArray<string> AiValues = ["none", "edited", "generated"];

    /// <summary>What a key means; null for one that is not ours.</summary>
    public static FrontMatterMeaning? Find(string key)
    {
        foreach (var known in Keys)
            if (known.Name == key) return known;
        return null;
    }

    /// <summary>The values that a key may have, or those that organisation and people suggest; none where anything goes.</summary>
    public static IReadOnlyList<SuggestedValue> ValuesOf(FrontMatterMeaning key, PolicyContext context) => key.Name switch
    {
        "channel" => Plain(ChannelNames.All),
        "kind" => Plain(DraftVocabulary.Kinds),
        "account" => Plain(DraftVocabulary.Accounts),
        "relationship" => Plain(DraftVocabulary.Relationships),
        "sponsored" => Plain(DraftVocabulary.Sponsorships),
        "status" => Plain(DraftVocabulary.Statuses),
        "disclaimer" => Plain(DraftVocabulary.DisclaimerPlaces),
        "ai" => Plain(AiValues),
        "author" or "reviewedBy" => [.. context.People.All.Select(person => new SuggestedValue(person.Id, person.Name ?? ""))],
        "products" => Plain(context.Organisation.Products.Select(product => product.Name)),
        "employer" => context.Organisation.Employer is { } employer ? [new SuggestedValue(employer, "")] : [],
        _ => [],
    };

    private static IReadOnlyList<SuggestedValue> Plain(IEnumerable<string> values) => [.. values.Select(value => new SuggestedValue(value, ""))];
}
