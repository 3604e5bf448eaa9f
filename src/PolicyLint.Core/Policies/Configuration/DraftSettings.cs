using System.Collections.Immutable;
using PolicyLint.Drafts;

namespace PolicyLint.Policies;

/// <summary>What a policy file says of drafts whose front matter does not: <c>defaults</c> and the entries of <c>paths</c>. Null = not set.</summary>
public sealed record DraftSettings
{
    /// <summary>Nothing set.</summary>
    public static DraftSettings None { get; } = new();

    /// <summary>Where they will be published.</summary>
    public Channel? Channel { get; init; }

    /// <summary>One of <see cref="DraftVocabulary.Kinds"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>One of <see cref="DraftVocabulary.Accounts"/>.</summary>
    public string? Account { get; init; }

    /// <summary>Some of <see cref="DraftVocabulary.Relationships"/>.</summary>
    public ImmutableArray<string>? Relationship { get; init; }

    /// <summary>One of <see cref="DraftVocabulary.Sponsorships"/>.</summary>
    public string? Sponsored { get; init; }

    /// <summary>One of <see cref="DraftVocabulary.Statuses"/>.</summary>
    public string? Status { get; init; }

    /// <summary>Jurisdictions they are for.</summary>
    public ImmutableArray<string>? Jurisdictions { get; init; }

    /// <summary>ISO 639 code of their language.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the author's employer.</summary>
    public string? Employer { get; init; }

    /// <summary>These settings laid over others: what is set here counts.</summary>
    public DraftSettings Over(DraftSettings below)
    {
        ArgumentNullException.ThrowIfNull(below);
        if (ReferenceEquals(this, None)) return below;
        return new DraftSettings
        {
            Channel = Channel ?? below.Channel,
            Kind = Kind ?? below.Kind,
            Account = Account ?? below.Account,
            Relationship = Relationship ?? below.Relationship,
            Sponsored = Sponsored ?? below.Sponsored,
            Status = Status ?? below.Status,
            Jurisdictions = Jurisdictions ?? below.Jurisdictions,
            Language = Language ?? below.Language,
            Employer = Employer ?? below.Employer,
        };
    }

    internal static DraftSettings Read(ConfigurationReader reader) => new()
    {
        Channel = reader.OneOf("channel", ChannelNames.All) is { } name && ChannelNames.TryParse(name, out var channel) ? channel : null,
        Kind = reader.OneOf("kind", DraftVocabulary.Kinds),
        Account = reader.OneOf("account", DraftVocabulary.Accounts),
        Relationship = reader.SomeOf("relationship", DraftVocabulary.Relationships),
        Sponsored = reader.OneOf("sponsored", DraftVocabulary.Sponsorships),
        Status = reader.OneOf("status", DraftVocabulary.Statuses),
        Jurisdictions = reader.Has("jurisdictions") ? reader.Strings("jurisdictions") : null,
        Language = reader.String("language"),
        Employer = reader.String("employer"),
    };
}
