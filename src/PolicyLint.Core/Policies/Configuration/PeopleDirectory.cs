using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>Those who take part: <c>people.yaml</c>, a map from ids to <see cref="Person"/>s.</summary>
public sealed class PeopleDirectory
{
    private readonly ImmutableSortedDictionary<string, Person> _people;

    private PeopleDirectory(ImmutableSortedDictionary<string, Person> people) => _people = people;

    /// <summary>Nobody.</summary>
    public static PeopleDirectory Empty { get; } = new(ImmutableSortedDictionary.Create<string, Person>(StringComparer.Ordinal));

    /// <summary>All of them, by id.</summary>
    public IEnumerable<Person> All => _people.Values;

    /// <summary>The person with an id, or null.</summary>
    public Person? Find(string id) => _people.GetValueOrDefault(id);

    /// <summary>Reads <c>people.yaml</c>. What is wrong in it is told and left out.</summary>
    /// <param name="path">Path of the file, as problems tell it.</param>
    /// <param name="text">Its text.</param>
    public static PolicyReading<PeopleDirectory> Read(string path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var reader = ConfigurationReader.Open(path, text, "people.yaml");
        var people = Empty._people.ToBuilder();
        foreach (var (id, value) in reader.Map.Entries)
        {
            if (reader.Nested(value, $"`{id.Value}` is a map such as {{name: …, topics: […]}}.") is not { } nested) continue;
            people[id.Value] = new Person(id.Value)
            {
                Name = nested.String("name"),
                Role = nested.String("role"),
                Topics = nested.Strings("topics"),
                Disclaimer = nested.OneOf("disclaimer", DraftVocabulary.DisclaimerPlaces),
                IsSpokesperson = nested.Bool("spokesperson", fallback: false),
                Trained = nested.Date("trained"),
            };
            nested.ReportUnknown("a person");
        }

        return new PolicyReading<PeopleDirectory>(new PeopleDirectory(people.ToImmutable()), reader.Problems.ToImmutable());
    }

    /// <summary>These people laid over others: who is in both is taken from here.</summary>
    public PeopleDirectory Over(PeopleDirectory below)
    {
        ArgumentNullException.ThrowIfNull(below);
        return _people.IsEmpty ? below : new PeopleDirectory(below._people.SetItems(_people));
    }
}
