using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>What a policy knows besides its rules.</summary>
public sealed record PolicyContext
{
    /// <summary>The organisation written for.</summary>
    public Organisation Organisation { get; init; } = Organisation.Unknown;

    /// <summary>Those who take part.</summary>
    public PeopleDirectory People { get; init; } = PeopleDirectory.Empty;

    /// <summary>Wordings that fixes insert.</summary>
    public DisclaimerSet Disclaimers { get; init; } = DisclaimerSet.Empty;

    /// <summary>How its posts are to sound.</summary>
    public HouseVoice Voice { get; init; } = HouseVoice.Unknown;

    /// <summary>What holds of drafts whose front matter does not say otherwise.</summary>
    public DraftSettings Defaults { get; init; } = DraftSettings.None;

    /// <summary>Whether the posts of a thread carry numbers.</summary>
    public bool IsThreadNumbered { get; init; }

    /// <summary>Findings that somebody decided to accept.</summary>
    public ImmutableArray<AllowedFinding> Allowed { get; init; } = [];
}
