using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>
/// The copy of a region that the parser is given. It may be mended, so that one mistake does not cost the rest of the text, and
/// still tells every place in the original.
/// </summary>
internal sealed class YamlInput
{
    private const string MayPrecedeKey = " -?";
    private const int WidestIndent = 200;

    private readonly TextSpan _region;
    private readonly Insertion[] _insertions;

    public YamlInput(string text, TextSpan region)
        : this(text, region, text.Substring(region.Start, region.Length), [])
    {
    }

    private YamlInput(string text, TextSpan region, string content, Insertion[] insertions)
    {
        Text = text;
        _region = region;
        Content = content;
        _insertions = insertions;
    }

    /// <summary>The text that holds the YAML.</summary>
    public string Text { get; }

    /// <summary>What the parser reads.</summary>
    public string Content { get; }

    /// <summary>The first offset behind the YAML in <see cref="Text"/>.</summary>
    public int End => _region.End;

    /// <summary>The offset in <see cref="Text"/> of an index into <see cref="Content"/>.</summary>
    public int ToOffset(long index)
    {
        var low = 0;
        var high = _insertions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_insertions[middle].Start < index) low = middle + 1;
            else high = middle;
        }

        if (low == 0) return (int)Math.Clamp(_region.Start + index, _region.Start, _region.End);
        var (start, length, before) = _insertions[low - 1];
        return (int)Math.Clamp(_region.Start + index - before - Math.Min(length, index - start), _region.Start, _region.End);
    }

    /// <summary>The index into <see cref="Content"/> of an offset in <see cref="Text"/>.</summary>
    public int ToIndex(int offset)
    {
        var index = offset - _region.Start;
        foreach (var (start, length, _) in _insertions)
        {
            if (start > index) break;
            index += length;
        }

        return index;
    }

    /// <summary>
    /// Indents the further lines of a double-quoted value. Other parsers, and so every site generator, let them begin at the
    /// margin; the white space at a line's beginning is no part of the value.
    /// </summary>
    /// <param name="quote">Index of the opening quote in <see cref="Content"/>.</param>
    /// <returns>The mended input, or null where no line is to be indented.</returns>
    public YamlInput? WithIndentedQuote(int quote)
    {
        if (quote >= Content.Length || Content[quote] != '"' || (_insertions.Length > 0 && quote < _insertions[^1].Start)) return null;
        var lineStart = Content.LastIndexOf('\n', quote) + 1;
        var indent = lineStart;
        while (indent < quote && MayPrecedeKey.Contains(Content[indent], StringComparison.Ordinal)) indent++;
        var spaces = new string(' ', Math.Min(indent - lineStart + 1, WidestIndent));
        var builder = new StringBuilder(Content.Length + 64).Append(Content, 0, quote);
        List<Insertion> insertions = [.. _insertions];
        var inserted = _insertions.Length == 0 ? 0 : _insertions[^1].Before + _insertions[^1].Length;
        var copied = quote;
        for (var i = quote + 1; i < Content.Length && Content[i] != '"'; i++)
        {
            if (Content[i] == '\\' && i + 1 < Content.Length && Content[i + 1] is '"' or '\\') i++;
            if (Content[i] != '\n') continue;
            builder.Append(Content, copied, i + 1 - copied);
            copied = i + 1;
            insertions.Add(new Insertion(builder.Length, spaces.Length, inserted));
            inserted += spaces.Length;
            builder.Append(spaces);
        }

        if (copied == quote) return null;
        builder.Append(Content, copied, Content.Length - copied);
        return new YamlInput(Text, _region, builder.ToString(), [.. insertions]);
    }

    /// <summary>Blanks the value on the line that holds <paramref name="index"/>; where it is blank already, the whole line.</summary>
    /// <returns>The mended input, or null where nothing is left to blank.</returns>
    public YamlInput? WithoutLine(int index)
    {
        var start = index == 0 ? 0 : Content.LastIndexOf('\n', index - 1) + 1;
        var length = Content.AsSpan(start).IndexOfAny('\r', '\n');
        var line = Content.AsSpan(start, length < 0 ? Content.Length - start : length);
        var value = line.IndexOf(':') + 1;
        if (line[value..].IsWhiteSpace()) value = 0;
        if (line[value..].IsWhiteSpace()) return null;
        var content = string.Concat(Content.AsSpan(0, start + value), new string(' ', line.Length - value), Content.AsSpan(start + line.Length));
        return new YamlInput(Text, _region, content, _insertions);
    }

    /// <summary>Spaces that are not in the original.</summary>
    /// <param name="Start">Where they stand in the content.</param>
    /// <param name="Length">How many.</param>
    /// <param name="Before">How many were inserted before them.</param>
    private readonly record struct Insertion(int Start, int Length, int Before);
}
