using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>Wordings that fixes insert: <c>disclaimers.yaml</c>, a map of groups of named lists.</summary>
public sealed class DisclaimerSet
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<DisclaimerVariant>> _lists;

    private DisclaimerSet(ImmutableSortedDictionary<string, ImmutableArray<DisclaimerVariant>> lists) => _lists = lists;

    /// <summary>No wordings.</summary>
    public static DisclaimerSet Empty { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<DisclaimerVariant>>(StringComparer.Ordinal));

    /// <summary>The names of all lists, <c>group.name</c>, in ordinal order.</summary>
    public IEnumerable<string> Names => _lists.Keys;

    /// <summary>The wordings of a list in the order written; empty where there is no such list.</summary>
    /// <param name="name">Group and name: <c>disclosure.employee</c>.</param>
    public ImmutableArray<DisclaimerVariant> this[string name] => _lists.TryGetValue(name, out var variants) ? variants : [];

    /// <summary>Reads <c>disclaimers.yaml</c>. What is wrong in it is told and left out.</summary>
    /// <param name="path">Path of the file, as problems tell it.</param>
    /// <param name="text">Its text.</param>
    public static PolicyReading<DisclaimerSet> Read(string path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        return Read(path, text, null);
    }

    /// <summary>Reads <c>disclaimers.yaml</c>, or what it holds where that was read before.</summary>
    internal static PolicyReading<DisclaimerSet> Read(string path, SourceText text, YamlMapping? root)
    {
        var reader = ConfigurationReader.Open(path, text, "disclaimers.yaml", root);
        var lists = Empty._lists.ToBuilder();
        foreach (var (group, value) in reader.Map.Entries)
        {
            if (reader.Nested(value, $"The group `{group.Value}` is a map from names to lists of texts.") is not { } names) continue;
            foreach (var (name, wordings) in names.Map.Entries)
                lists[$"{group.Value}.{name.Value}"] = ReadList(names, name.Value, wordings);
        }

        return new PolicyReading<DisclaimerSet>(new DisclaimerSet(lists.ToImmutable()), reader.Problems.ToImmutable());
    }

    /// <summary>These wordings laid over others: a list that is in both is taken from here, whole.</summary>
    public DisclaimerSet Over(DisclaimerSet below)
    {
        ArgumentNullException.ThrowIfNull(below);
        if (_lists.IsEmpty) return below;
        return below._lists.IsEmpty ? this : new DisclaimerSet(below._lists.SetItems(_lists));
    }

    private static ImmutableArray<DisclaimerVariant> ReadList(ConfigurationReader reader, string name, YamlNode wordings)
    {
        ImmutableArray<YamlNode> items = wordings is YamlSequence list ? list.Items : [wordings];
        var variants = ImmutableArray.CreateBuilder<DisclaimerVariant>(items.Length);
        foreach (var item in items)
        {
            if (item is YamlScalar { Value.Length: > 0 } scalar) variants.Add(new DisclaimerVariant(scalar.Value));
            else if (reader.Nested(item, $"An item of `{name}` is a text, or a map such as {{text: …, channels: [tweet]}}.") is { } nested
                && ReadVariant(nested, name) is { } variant) variants.Add(variant);
        }

        return variants.DrainToImmutable();
    }

    private static DisclaimerVariant? ReadVariant(ConfigurationReader reader, string name)
    {
        var text = reader.String("text", isRequired: true);
        var channels = ImmutableArray.CreateBuilder<Channel>();
        foreach (var channelName in reader.SomeOf("channels", ChannelNames.All) ?? [])
            if (ChannelNames.TryParse(channelName, out var channel)) channels.Add(channel);
        var variant = new DisclaimerVariant(text ?? "")
        {
            Channels = channels.DrainToImmutable(),
            Language = reader.String("language"),
            Jurisdictions = reader.Strings("jurisdictions"),
            Employer = reader.String("employer"),
        };
        reader.ReportUnknown($"an item of `{name}`");
        return reader.IsBroken ? null : variant;
    }
}
