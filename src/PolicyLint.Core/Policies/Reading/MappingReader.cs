using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>
/// Reads typed values from a map of a policy file. A wrong value is a problem at its place and counts as not set; a key that
/// nobody asked for is told by <see cref="ReportUnknown"/>.
/// </summary>
internal class MappingReader(YamlMapping map, ProblemSink problems)
{
    /// <summary>The keys that were asked for; null where all are known to be right.</summary>
    private readonly HashSet<string>? _asked = problems.IsChecked ? null : new(StringComparer.Ordinal);

    public YamlMapping Map => map;

    public ProblemSink Problems => problems;

    /// <summary>Whether something that must be there was missing or wrong, so that what is being read cannot be used.</summary>
    public bool IsBroken { get; protected set; }

    /// <summary>The value of a key, which counts as known from now on.</summary>
    public YamlNode? Node(string key)
    {
        _asked?.Add(key);
        var node = map[key];
        return node is YamlScalar { IsNull: true } ? null : node;
    }

    public bool Has(string key) => Node(key) is not null;

    /// <summary>Tells that a key is missing or useless, so that what is being read cannot be used.</summary>
    public void Missing(string key, string message)
    {
        IsBroken = true;
        problems.Mistake(map[key]?.Span ?? FirstKeySpan, message);
    }

    /// <summary>A text; a list or map in its place is a mistake.</summary>
    public string? String(string key, bool isRequired = false)
    {
        switch (Node(key))
        {
            case null:
                if (isRequired) Missing(key, $"`{key}` is missing; add `{key}: …`.");
                return null;
            case YamlScalar scalar:
                if (isRequired && scalar.Value.Length == 0) Missing(key, $"`{key}` is empty; write a value.");
                return scalar.Value;
            case var other:
                Wrong(key, other, "a text", isRequired);
                return null;
        }
    }

    /// <summary>A list of texts; one text counts as a list of one.</summary>
    public ImmutableArray<string> Strings(string key, bool isRequired = false) => ValuesOf(Scalars(key, isRequired));

    /// <summary>A list of texts with their places; one text counts as a list of one. An empty item is a mistake.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key, bool isRequired = false)
    {
        var node = Node(key);
        if (node is null)
        {
            if (isRequired) Missing(key, $"`{key}` is missing; add `{key}: […]`.");
            return [];
        }

        return Scalars(key, node, isRequired);
    }

    /// <summary>The texts that stand at a key which may be any text.</summary>
    protected ImmutableArray<string> Texts(string key, YamlNode node) => ValuesOf(Scalars(key, node, isRequired: false));

    private ImmutableArray<YamlScalar> Scalars(string key, YamlNode node, bool isRequired)
    {
        if (node is YamlScalar single) return [single];
        if (node is not YamlSequence list)
        {
            Wrong(key, node, "a list of texts", isRequired);
            return [];
        }

        var items = ImmutableArray.CreateBuilder<YamlScalar>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is not YamlScalar scalar) problems.Mistake(item.Span, $"`{key}` is a list of texts; put this item in quotes or take it out.");
            else if (scalar.IsNull) problems.Mistake(scalar.Span, $"This item of `{key}` is empty. A text that begins with #, @ or {{ stands in quotes.");
            else items.Add(scalar);
        }

        if (isRequired && items.Count == 0) Missing(key, $"`{key}` is empty; write at least one item.");
        return items.ToImmutable();
    }

    public bool Bool(string key, bool fallback)
    {
        var node = Node(key);
        if (node is null) return fallback;
        if (node is YamlScalar { IsPlain: true } scalar)
        {
            if (scalar.Value is "true" or "True" or "TRUE" or "yes" or "on") return true;
            if (scalar.Value is "false" or "False" or "FALSE" or "no" or "off") return false;
        }

        Wrong(key, node, "true or false", isRequired: false);
        return fallback;
    }

    public double? Double(string key)
    {
        var node = Node(key);
        if (node is null) return null;
        if (node is YamlScalar scalar && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        Wrong(key, node, "a number", isRequired: false);
        return null;
    }

    public DateOnly? Date(string key)
    {
        var node = Node(key);
        if (node is null) return null;
        if (node is YamlScalar scalar && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Wrong(key, node, "a date such as 2027-01-31", isRequired: false);
        return null;
    }

    public YamlMapping? Mapping(string key)
    {
        var node = Node(key);
        if (node is null or YamlMapping) return node as YamlMapping;
        Wrong(key, node, "a map", isRequired: false);
        return null;
    }

    /// <summary>One of some names, by default an enumeration's own with words joined by hyphens; the near one is suggested.</summary>
    public T Enumeration<T>(string key, T fallback, bool isRequired = false, ReadOnlySpan<(string Name, T Value)> names = default)
        where T : struct, Enum
    {
        var node = Node(key);
        if (node is null)
        {
            if (isRequired) Missing(key, $"`{key}` is missing; it is one of {string.Join(", ", NamesOf(names))}.");
            return fallback;
        }

        if (node is not YamlScalar scalar)
        {
            Wrong(key, node, "one of " + string.Join(", ", NamesOf(names)), isRequired);
            return fallback;
        }

        return ParseEnumeration(key, scalar, names) ?? fallback;
    }

    /// <summary>The value of an enumeration's name; null and a mistake told where there is none such.</summary>
    protected T? ParseEnumeration<T>(string key, YamlScalar scalar, ReadOnlySpan<(string Name, T Value)> names)
        where T : struct, Enum
    {
        foreach (var (name, value) in names)
            if (name == scalar.Value) return value;
        if (Enum.TryParse<T>(scalar.Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var parsed)
            && Enum.IsDefined(parsed) && !char.IsAsciiDigit(scalar.Value.FirstOrDefault())) return parsed;
        var known = NamesOf(names);
        problems.Mistake(scalar.Span, $"`{key}: {scalar.Value}` is unknown; it is one of {string.Join(", ", known)}{NearMiss.Suggest(scalar.Value, known)}.");
        IsBroken = true;
        return null;
    }

    /// <summary>Counts every key as known, where something wrong leaves open which are.</summary>
    public void AcceptAllKeys()
    {
        foreach (var entry in map.Entries) _asked?.Add(entry.Key.Value);
    }

    /// <summary>Tells every key that nobody asked for (PL0011), with the near one.</summary>
    public void ReportUnknown(string of)
    {
        if (_asked is null) return;
        foreach (var entry in map.Entries)
            if (!_asked.Contains(entry.Key.Value))
                problems.Unknown(entry.Key.Span, $"`{entry.Key.Value}` is no key of {of}{NearMiss.Suggest(entry.Key.Value, _asked)}.");
    }

    protected TextSpan FirstKeySpan => map.Entries.IsEmpty ? map.Span : map.Entries[0].Key.Span;

    protected void Wrong(string key, YamlNode node, string wanted, bool isRequired)
    {
        IsBroken |= isRequired;
        problems.Mistake(node.Span, $"`{key}` wants {wanted}.");
    }

    private static ImmutableArray<string> ValuesOf(ImmutableArray<YamlScalar> scalars)
    {
        var values = ImmutableArray.CreateBuilder<string>(scalars.Length);
        foreach (var scalar in scalars) values.Add(scalar.Value);
        return values.MoveToImmutable();
    }

    private static List<string> NamesOf<T>(ReadOnlySpan<(string Name, T Value)> names)
        where T : struct, Enum
    {
        var known = new List<string>();
        foreach (var value in Enum.GetValues<T>())
        {
            string? named = null;
            foreach (var (name, candidate) in names)
                if (candidate.Equals(value)) named = name;
            known.Add(named ?? KebabCase(value.ToString()));
        }

        return known;
    }

    private static string KebabCase(string name)
    {
        var builder = new System.Text.StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && builder.Length > 0) builder.Append('-');
            builder.Append(char.ToLowerInvariant(letter));
        }

        return builder.ToString();
    }
}
