using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>The values that keys of front matter and of policy files may have.</summary>
public static class DraftVocabulary
{
    /// <summary>Values of <c>kind</c>.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["post", "reply", "announcement", "review", "testimonial", "notice", "giveaway"];

    /// <summary>Values of <c>account</c>.</summary>
    public static ImmutableArray<string> Accounts { get; } = ["personal", "executive", "brand"];

    /// <summary>Values of <c>relationship</c>.</summary>
    public static ImmutableArray<string> Relationships { get; } =
        ["none", "employee", "manager", "executive", "contractor", "agency", "investor", "family", "partner", "ambassador", "customer"];

    /// <summary>Values of <c>sponsored</c>.</summary>
    public static ImmutableArray<string> Sponsorships { get; } = ["none", "paid", "gifted", "discount", "affiliate", "event-travel"];

    /// <summary>Values of <c>status</c>.</summary>
    public static ImmutableArray<string> Statuses { get; } = ["idea", "draft", "review", "approved", "scheduled", "published"];

    /// <summary>Values of <c>disclaimer</c>: where a personal-views line stands.</summary>
    public static ImmutableArray<string> DisclaimerPlaces { get; } = ["inline", "bio", "site", "none"];
}
