using System.Collections.Immutable;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>Those who answer for the policy: <c>committee.yaml</c>, a map from roles to members.</summary>
public sealed class Committee
{
    private readonly ImmutableSortedDictionary<string, CommitteeRole> _roles;

    private Committee(ImmutableSortedDictionary<string, CommitteeRole> roles) => _roles = roles;

    /// <summary>No roles.</summary>
    public static Committee Empty { get; } = new(ImmutableSortedDictionary.Create<string, CommitteeRole>(StringComparer.Ordinal));

    /// <summary>All roles, by name.</summary>
    public IEnumerable<CommitteeRole> Roles => _roles.Values;

    /// <summary>The role of a name, or null.</summary>
    public CommitteeRole? Find(string role) => _roles.GetValueOrDefault(role);

    /// <summary>Reads <c>committee.yaml</c>: a role's value is a list of members, or a map <c>{members, contact}</c>.</summary>
    /// <param name="path">Path of the file, as problems tell it.</param>
    /// <param name="text">Its text.</param>
    public static PolicyReading<Committee> Read(string path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var reader = ConfigurationReader.Open(path, text, "committee.yaml");
        var roles = Empty._roles.ToBuilder();
        foreach (var (role, value) in reader.Map.Entries)
        {
            if (value is not YamlMapping map)
            {
                roles[role.Value] = new CommitteeRole(role.Value, reader.Strings(role.Value), null);
                continue;
            }

            var nested = new ConfigurationReader(map, reader.Problems);
            roles[role.Value] = new CommitteeRole(role.Value, nested.Strings("members"), nested.String("contact"));
            nested.ReportUnknown("a role");
        }

        return new PolicyReading<Committee>(new Committee(roles.ToImmutable()), reader.Problems.ToImmutable());
    }

    /// <summary>These roles laid over others: one that is in both is taken from here.</summary>
    public Committee Over(Committee below)
    {
        ArgumentNullException.ThrowIfNull(below);
        return _roles.IsEmpty ? below : new Committee(below._roles.SetItems(_roles));
    }
}
