using System.Collections.Immutable;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>The organisation written for: <c>organisation.yaml</c>.</summary>
public sealed record Organisation
{
    /// <summary>Nothing is known of it.</summary>
    public static Organisation Unknown { get; } = new();

    /// <summary>The employer's name, or null.</summary>
    public string? Employer { get; init; }

    /// <summary>Other names of the employer.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Its products.</summary>
    public ImmutableArray<OrganisationName> Products { get; init; } = [];

    /// <summary>Its competitors.</summary>
    public ImmutableArray<OrganisationName> Competitors { get; init; } = [];

    /// <summary>Its customers.</summary>
    public ImmutableArray<OrganisationName> Customers { get; init; } = [];

    /// <summary>Names that are not to be published.</summary>
    public ImmutableArray<OrganisationName> ConfidentialNames { get; init; } = [];

    /// <summary>Its own domains.</summary>
    public ImmutableArray<string> Domains { get; init; } = [];

    /// <summary>Hosts that only answer inside.</summary>
    public ImmutableArray<string> InternalHosts { get; init; } = [];

    /// <summary>Whether its shares are traded; null = not said.</summary>
    public bool? IsPublic { get; init; }

    /// <summary>Its country, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Reads <c>organisation.yaml</c>. What is wrong in it is told and left out.</summary>
    /// <param name="path">Path of the file, as problems tell it.</param>
    /// <param name="text">Its text.</param>
    public static PolicyReading<Organisation> Read(string path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var reader = ConfigurationReader.Open(path, text, "organisation.yaml");
        var organisation = new Organisation
        {
            Employer = reader.String("employer"),
            Aliases = reader.Strings("aliases"),
            Products = ReadNames(reader, "products"),
            Competitors = ReadNames(reader, "competitors"),
            Customers = ReadNames(reader, "customers"),
            ConfidentialNames = ReadNames(reader, "confidentialNames"),
            Domains = reader.Strings("domains"),
            InternalHosts = reader.Strings("internalHosts"),
            IsPublic = reader.Has("public") ? reader.Bool("public", fallback: false) : null,
            Country = reader.String("country"),
        };
        reader.ReportUnknown("organisation.yaml");
        return new PolicyReading<Organisation>(organisation, reader.Problems.ToImmutable());
    }

    /// <summary>The values of a key of the file as conditions (<c>org.&lt;key&gt;</c>) see them; empty where it is not set or unknown.</summary>
    /// <param name="key">The key as written in the file.</param>
    public ImmutableArray<string> ValuesOf(string key) => key switch
    {
        "employer" => Employer is null ? [] : [Employer],
        "aliases" => Aliases,
        "products" => NamesOf(Products),
        "competitors" => NamesOf(Competitors),
        "customers" => NamesOf(Customers),
        "confidentialNames" => NamesOf(ConfidentialNames),
        "domains" => Domains,
        "internalHosts" => InternalHosts,
        "public" => IsPublic is { } isPublic ? [isPublic ? "true" : "false"] : [],
        "country" => Country is null ? [] : [Country],
        _ => [],
    };

    /// <summary>This organisation laid over a more general one: what is set here counts.</summary>
    public Organisation Over(Organisation below)
    {
        ArgumentNullException.ThrowIfNull(below);
        if (ReferenceEquals(this, Unknown)) return below;
        if (ReferenceEquals(below, Unknown)) return this;
        return new Organisation
        {
            Employer = Employer ?? below.Employer,
            Aliases = Aliases.IsEmpty ? below.Aliases : Aliases,
            Products = Products.IsEmpty ? below.Products : Products,
            Competitors = Competitors.IsEmpty ? below.Competitors : Competitors,
            Customers = Customers.IsEmpty ? below.Customers : Customers,
            ConfidentialNames = ConfidentialNames.IsEmpty ? below.ConfidentialNames : ConfidentialNames,
            Domains = Domains.IsEmpty ? below.Domains : Domains,
            InternalHosts = InternalHosts.IsEmpty ? below.InternalHosts : InternalHosts,
            IsPublic = IsPublic ?? below.IsPublic,
            Country = Country ?? below.Country,
        };
    }

    private static ImmutableArray<string> NamesOf(ImmutableArray<OrganisationName> names) => [.. names.SelectMany(name => name.AllNames)];

    private static ImmutableArray<OrganisationName> ReadNames(ConfigurationReader reader, string key)
    {
        ImmutableArray<YamlNode> items = reader.Node(key) switch
        {
            null => [],
            YamlSequence list => list.Items,
            var single => [single],
        };
        var names = ImmutableArray.CreateBuilder<OrganisationName>(items.Length);
        foreach (var item in items)
        {
            if (item is YamlScalar { Value.Length: > 0 } scalar) names.Add(new OrganisationName(scalar.Value));
            else if (reader.Nested(item, $"An item of `{key}` is a name, or a map such as {{name: …, aliases: […]}}.") is { } nested
                && ReadName(nested, key) is { } name) names.Add(name);
        }

        return names.DrainToImmutable();
    }

    private static OrganisationName? ReadName(ConfigurationReader reader, string key)
    {
        var name = reader.String("name", isRequired: true);
        var read = new OrganisationName(name ?? "")
        {
            Aliases = reader.Strings("aliases"),
            Released = reader.Date("released"),
            PublicName = reader.String("publicName"),
            IsRegulated = reader.Bool("regulated", fallback: false),
            Until = reader.Date("until"),
        };
        reader.ReportUnknown($"an item of `{key}`");
        return reader.IsBroken ? null : read;
    }
}
