using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Checks;

/// <summary>Reads the options of one kind of check from a rule or a part of one.</summary>
internal sealed class OptionReader(YamlMapping map, ProblemSink problems) : MappingReader(map, problems)
{
    /// <summary>A list of phrases.</summary>
    public ImmutableArray<PhraseText> Phrases(string key, bool isRequired = false)
    {
        var scalars = Scalars(key, isRequired);
        var phrases = ImmutableArray.CreateBuilder<PhraseText>(scalars.Length);
        foreach (var scalar in scalars) phrases.Add(new PhraseText(scalar.Value, scalar.Span));
        return phrases.MoveToImmutable();
    }

    /// <summary>A map from phrases to one or more replacements.</summary>
    public ImmutableArray<(PhraseText Phrase, ImmutableArray<string> Replacements)> PhrasePairs(string key)
    {
        if (Mapping(key) is not { Entries.Length: > 0 } pairs)
        {
            Missing(key, $"`{key}` is missing; add `{key}: {{phrase: replacement}}`.");
            return [];
        }

        var read = ImmutableArray.CreateBuilder<(PhraseText, ImmutableArray<string>)>(pairs.Entries.Length);
        foreach (var (phrase, value) in pairs.Entries)
        {
            // Nothing in a replacement's place: the phrase is to be deleted.
            var replacements = value is YamlScalar { IsNull: true } ? [""] : Texts(phrase.Value, value);
            read.Add((new PhraseText(phrase.Value, phrase.Span), replacements));
        }

        return read.MoveToImmutable();
    }

    /// <summary>Regular expressions; one that does not compile is a mistake at its place.</summary>
    public ImmutableArray<BoundedPattern> Patterns(string key, bool ignoreCase)
    {
        var patterns = ImmutableArray.CreateBuilder<BoundedPattern>();
        foreach (var scalar in Scalars(key, isRequired: true))
            if (Pattern(scalar, ignoreCase) is { } pattern) patterns.Add(pattern);
        // What is wrong with each was told at its place.
        if (patterns.Count == 0) IsBroken = true;
        return patterns.ToImmutable();
    }

    /// <summary>The forms of credentials.</summary>
    public ImmutableArray<SecretPattern> SecretPatterns(string key)
    {
        var patterns = ImmutableArray.CreateBuilder<SecretPattern>();
        foreach (var item in (Node(key) as YamlSequence)?.Items ?? [])
        {
            if (item is not YamlMapping entry)
            {
                Problems.Mistake(item.Span, $"An item of `{key}` is a map: {{name: …, match: …}}.");
                continue;
            }

            var reader = new OptionReader(entry, Problems);
            var name = reader.String("name", isRequired: true);
            var match = reader.String("match", isRequired: true) is null ? null : reader.Pattern((YamlScalar?)reader.Node("match"), ignoreCase: false);
            var keywords = reader.Scalars("keywords");
            foreach (var keyword in keywords.Where(keyword => keyword.Value.Length < 2)) Problems.Mistake(keyword.Span, "A keyword has at least two signs; a shorter one would hardly narrow anything.");
            var entropy = reader.Double("entropy") ?? 0;
            reader.ReportUnknown($"an item of `{key}`");
            if (name is not null && match is not null) patterns.Add(new SecretPattern(name, match, [.. keywords.Select(keyword => keyword.Value).Where(keyword => keyword.Length >= 2)], entropy));
        }

        const int MostPatterns = 1000;
        if (patterns.Count > MostPatterns) Missing(key, $"`{key}` has more than {MostPatterns} items; split them over several rules.");
        if (patterns.Count == 0) Missing(key, $"`{key}` is missing; add `{key}: [{{name: …, match: …}}]`.");
        return patterns.ToImmutable();
    }

    /// <summary>One number, or a map of numbers by channel with <c>default</c>; null where it is not set.</summary>
    public NumberOption? Number(string key)
    {
        if (Node(key) is not YamlMapping byChannel) return Double(key) is { } number ? new NumberOption(number, []) : null;
        var reader = new MappingReader(byChannel, Problems);
        var fallback = reader.Double("default");
        var numbers = ImmutableDictionary.CreateBuilder<Channel, double>();
        foreach (var channel in Enum.GetValues<Channel>())
            if (reader.Double(ChannelNames.NameOf(channel)) is { } number) numbers.Add(channel, number);
        reader.ReportUnknown($"`{key}`, which goes by channel");
        return new NumberOption(fallback, numbers.ToImmutable());
    }

    /// <summary>Some of an enumeration's names.</summary>
    public ImmutableArray<T> Enumerations<T>(string key, params ReadOnlySpan<(string Name, T Value)> names)
        where T : struct, Enum
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var scalar in Scalars(key, isRequired: true))
            if (ParseEnumeration(key, scalar, names) is { } value) values.Add(value);
        return values.ToImmutable();
    }

    /// <summary>Where a required text must stand: a name, or <c>first-lines: 3</c> and <c>first-words: 100</c>.</summary>
    public (RequirePlace Place, int Count) Place(string key)
    {
        const int DefaultLines = 3;
        const int DefaultWords = 100;
        if (Node(key) is YamlMapping map)
        {
            var reader = new MappingReader(map, Problems);
            var lines = reader.Double("first-lines");
            var words = reader.Double("first-words");
            reader.ReportUnknown($"`{key}`");
            if (lines is { } lineCount) return (RequirePlace.FirstLines, (int)lineCount);
            if (words is { } wordCount) return (RequirePlace.FirstWords, (int)wordCount);
            return (RequirePlace.Anywhere, 0);
        }

        var place = Enumeration(key, RequirePlace.Anywhere);
        return (place, place switch { RequirePlace.FirstLines => DefaultLines, RequirePlace.FirstWords => DefaultWords, _ => 0 });
    }

    /// <summary>The name of a word list: <c>"{lexicon.words}"</c>.</summary>
    public string? LexiconName(string key)
    {
        var name = String(key);
        if (name is null) return null;
        if (name.StartsWith('{') && name.EndsWith('}')) return name[1..^1];
        Missing(key, $"`{key}` names a word list: \"{{lexicon.…}}\".");
        return null;
    }

    private BoundedPattern? Pattern(YamlScalar? scalar, bool ignoreCase)
    {
        if (scalar is null) return null;
        try
        {
            return new BoundedPattern(scalar.Value, ignoreCase, Problems.IsChecked);
        }
        catch (ArgumentException exception)
        {
            var at = exception is System.Text.RegularExpressions.RegexParseException parse ? $" at sign {(parse.Offset + 1).ToString(CultureInfo.InvariantCulture)}" : "";
            Problems.Mistake(scalar.Span, $"This regular expression is not valid{at}; mend it, or say it with phrases.");
            return null;
        }
    }
}
