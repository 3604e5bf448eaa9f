using System.Buffers;
using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>
/// Reads the YAML that nearly all front matter consists of (lines of <c>key: value</c>, lists one level deep, comments) in one
/// scan. Gives exactly the tree that the full parser gives, or nothing: whatever is the least unusual is left to that parser.
/// </summary>
internal ref struct PlainYamlReader
{
    private const int LongestKey = 128;

    // Each key is compared with all before it.
    private const int MostKeys = 64;

    // Tabs, control characters and the other line breaks of Unicode have rules of their own.
    private static readonly SearchValues<char> Unusual = SearchValues.Create([.. ControlCharacters(), '\u007F', '\u0085', '\u2028', '\u2029', '\uFEFF']);

    // What a plain value may not begin with, or begins with only before a letter.
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@` ");

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    private readonly string _text;
    private readonly int _end;
    private readonly ImmutableArray<YamlEntry>.Builder _entries;
    private ImmutableArray<YamlNode>.Builder? _items;
    private YamlScalar? _openKey;
    private int _afterOpenKey;
    private int _listStart;
    private int _listIndent;

    private PlainYamlReader(string text, TextSpan region)
    {
        _text = text;
        _end = region.End;
        _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    }

    /// <summary>Reads <paramref name="region"/> if it is plain enough.</summary>
    /// <param name="text">The text that holds the YAML.</param>
    /// <param name="region">The YAML's place.</param>
    /// <param name="root">The tree; null where there is nothing but comments and white space.</param>
    public static bool TryRead(string text, TextSpan region, out YamlNode? root)
    {
        root = null;
        if (text.AsSpan(region.Start, region.Length).ContainsAny(Unusual)) return false;
        var reader = new PlainYamlReader(text, region);
        var position = region.Start;
        while (position < region.End)
        {
            var length = text.AsSpan(position, region.End - position).IndexOf('\n');
            var next = length < 0 ? region.End : position + length + 1;
            var end = length < 0 ? region.End : position + length;
            if (end > position && text[end - 1] == '\r') end--;
            if (!reader.ReadLine(position, end)) return false;
            position = next;
        }

        root = reader.Finish();
        return true;
    }

    private bool ReadLine(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        if (line.Contains('\r')) return false;
        var indent = line.IndexOfAnyExcept(' ');
        if (indent < 0) return true;
        if (line[indent] == '#') return indent == 0;
        if (line[indent] == '-') return ReadItem(start + indent, end, indent);
        return indent == 0 && ReadEntry(start, end, line);
    }

    private bool ReadEntry(int start, int end, ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept(KeyCharacters);
        if (_entries.Count == MostKeys || length is <= 0 or > LongestKey || line[length] != ':' || line[0] == '.') return false;
        CloseKey();
        foreach (var entry in _entries)
            if (line[..length].SequenceEqual(entry.Key.Value)) return false;
        var key = new YamlScalar(new TextSpan(start, length), line[..length].ToString(), isPlain: true);
        var afterColon = start + length + 1;
        if (afterColon < end && _text[afterColon] != ' ') return false;
        if (IsBlank(afterColon, end))
        {
            _openKey = key;
            _afterOpenKey = afterColon;
            return true;
        }

        if (ReadScalar(afterColon, end) is not { } value) return false;
        _entries.Add(new YamlEntry(key, value));
        return true;
    }

    private bool ReadItem(int dash, int end, int indent)
    {
        if (_openKey is null || dash + 1 >= end || _text[dash + 1] != ' ' || IsBlank(dash + 1, end)) return false;
        if (_items is null)
        {
            _items = ImmutableArray.CreateBuilder<YamlNode>();
            _listStart = dash;
            _listIndent = indent;
        }

        if (indent != _listIndent || ReadScalar(dash + 1, end) is not { } value) return false;
        _items.Add(value);
        return true;
    }

    /// <summary>The value on the rest of a line, or null where it is not plain enough.</summary>
    private readonly YamlScalar? ReadScalar(int start, int end)
    {
        while (_text[start] == ' ') start++;
        while (_text[end - 1] == ' ') end--;
        var written = _text.AsSpan(start, end - start);
        var span = TextSpan.FromBounds(start, end);
        if (written[0] is '"' or '\'')
        {
            var inside = written.Length < 2 ? default : written[1..^1];
            var isWhole = written.Length >= 2 && written[^1] == written[0] && !inside.Contains(written[0]) && !(written[0] == '"' && inside.Contains('\\'));
            return isWhole ? new YamlScalar(span, inside.ToString(), isPlain: false) : null;
        }

        if (Indicators.Contains(written[0]) || written[^1] == ':') return null;
        for (var rest = written; ;)
        {
            // A colon before a space would begin a map, a sharp sign behind one a comment.
            var sign = rest.IndexOfAny(':', '#');
            if (sign < 0) return new YamlScalar(span, written.ToString(), isPlain: true);
            if (rest[sign] == ':' ? sign + 1 < rest.Length && rest[sign + 1] == ' ' : sign == 0 || rest[sign - 1] == ' ') return null;
            rest = rest[(sign + 1)..];
        }
    }

    private readonly bool IsBlank(int start, int end) => !_text.AsSpan(start, end - start).ContainsAnyExcept(' ');

    private void CloseKey()
    {
        if (_openKey is null) return;
        YamlNode value = _items is null
            ? new YamlScalar(new TextSpan(_afterOpenKey, 0), "", isPlain: true)
            : new YamlSequence(TextSpan.FromBounds(_listStart, _items[^1].Span.End), _items.DrainToImmutable());
        _entries.Add(new YamlEntry(_openKey, value));
        _openKey = null;
        _items = null;
    }

    private YamlMapping? Finish()
    {
        CloseKey();
        if (_entries.Count == 0) return null;
        var span = TextSpan.FromBounds(_entries[0].Key.Span.Start, _entries[^1].Value.Span.End);
        return new YamlMapping(span, _entries.DrainToImmutable());
    }

    private static IEnumerable<char> ControlCharacters()
    {
        for (var c = '\0'; c < ' '; c++)
            if (c is not ('\n' or '\r')) yield return c;
    }
}
