using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Works out small changes of YAML files that leave everything else, comments included, as it is.</summary>
internal static class YamlEditor
{
    /// <summary>Sets <c>key: value</c> in the map <paramref name="map"/> at the top level; null where something else stands there.</summary>
    public static TextChange? SetEntry(SourceText text, string map, string key, string value)
    {
        if (!TryReadRoot(text, out var root)) return null;
        var entry = $"{key}: {value}";
        switch (root?[map])
        {
            case null when root is not null && IsFlow(text, root):
                return Insert(root.Span.Start + 1, $"{map}: {{{entry}}}{(root.Entries.IsEmpty ? "" : ", ")}");
            case null:
                return Append(text, $"{map}:\n  {entry}\n");
            case YamlMapping existing when existing[key] is { } old:
                return new TextChange(old.Span, value);
            case YamlMapping existing when IsFlow(text, existing):
                return Insert(existing.Span.Start + 1, existing.Entries.IsEmpty ? entry : entry + ", ");
            case YamlMapping existing:
                var first = existing.Entries[0].Key.Span.Start;
                return Insert(first, entry + "\n" + IndentAt(text, first));
            case YamlScalar { IsNull: true } empty:
                return new TextChange(empty.Span, $"\n  {entry}");
            default:
                return null;
        }
    }

    /// <summary>Adds an item to the list <paramref name="list"/> at the top level; null where something else stands there.</summary>
    public static TextChange? AddItem(SourceText text, string list, string item)
    {
        if (!TryReadRoot(text, out var root)) return null;
        var written = Quote(item);
        switch (root?[list])
        {
            case null when root is not null && IsFlow(text, root):
                return Insert(root.Span.Start + 1, $"{list}: [{written}]{(root.Entries.IsEmpty ? "" : ", ")}");
            case null:
                return Append(text, $"{list}: [{written}]\n");
            case YamlSequence existing when text[existing.Span.Start] == '[':
                return Insert(existing.Span.Start + 1, existing.Items.IsEmpty ? written : written + ", ");
            case YamlSequence { Items: [var first, ..] }:
                var dash = text.Content.LastIndexOf('-', first.Span.Start);
                return dash < 0 ? null : Insert(dash, $"- {written}\n{IndentAt(text, dash)}");
            case YamlScalar { IsNull: true } empty:
                return new TextChange(empty.Span, $" [{written}]");
            default:
                return null;
        }
    }

    /// <summary>The root map; null where the file is empty.</summary>
    /// <returns>False where the file is something else, or has a mistake: then nothing is known of its places.</returns>
    private static bool TryReadRoot(SourceText text, out YamlMapping? root)
    {
        var document = YamlReader.Read(text.Content);
        root = document.Root as YamlMapping;
        return document.Problems.IsEmpty && document.Root is null or YamlMapping or YamlScalar { IsNull: true };
    }

    private static bool IsFlow(SourceText text, YamlMapping map) => map.Span.Start < text.Length && text[map.Span.Start] == '{';

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static TextChange Append(SourceText text, string lines) =>
        Insert(text.Length, text.Length == 0 || text.Content.EndsWith('\n') ? lines : "\n" + lines);

    private static string IndentAt(SourceText text, int position) => new(' ', text.GetLinePosition(position).Character);

    private static string Quote(string item)
    {
        var isPlain = char.IsLetter(item[0]) && item.All(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '.' or '&' or '-' or '_')
            && item is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off");
        return isPlain ? item : $"\"{item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
