using System.Buffers;
using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>
/// Where in a block of YAML somebody is typing, told from the lines above, since what is half written can rarely be parsed.
/// </summary>
/// <param name="Parents">The keys around, the outermost first.</param>
/// <param name="Key">The key whose value is being typed; null where a key is.</param>
/// <param name="Typed">The piece of the word before the caret.</param>
internal sealed record YamlCursor(ImmutableArray<string> Parents, string? Key, TextSpan Typed)
{
    private static readonly SearchValues<char> WordBreaks = SearchValues.Create(" [,{\"'");

    /// <summary>The cursor at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the YAML begins.</param>
    /// <param name="offset">The caret.</param>
    /// <returns>Null in a comment.</returns>
    public static YamlCursor? At(SourceText text, int start, int offset)
    {
        var number = text.GetLine(offset);
        var lineStart = Math.Max(text.GetLineSpan(number).Start, start);
        var before = text.Slice(TextSpan.FromBounds(lineStart, Math.Max(lineStart, offset)));
        if (before.TrimStart().StartsWith("#") || before.Contains(" #", StringComparison.Ordinal)) return null;
        var content = Strip(before, out var indent, out var isItem);
        var parents = ParentsOf(text, start, number, indent, isItem);
        var colon = content.IndexOf(':');
        var wordStart = content.LastIndexOfAny(WordBreaks) + 1;
        if (colon < 0) return ToCursor(parents, isItem && parents.Length > 0 ? parents[^1] : null, offset, content.Length - wordStart);
        var key = content[..colon].Trim().ToString();
        var flow = content.LastIndexOf('{');
        if (flow < colon) return ToCursor(parents, key, offset, content.Length - Math.Max(wordStart, colon + 1));
        // In a flow map the piece after the last comma is an entry of its own.
        var piece = content[(content.LastIndexOfAny("{,") + 1)..];
        var inner = piece.IndexOf(':');
        return ToCursor(parents.Add(key), inner < 0 ? null : piece[..inner].Trim().ToString(), offset, content.Length - Math.Max(wordStart, 0));
    }

    private static YamlCursor ToCursor(ImmutableArray<string> parents, string? key, int offset, int typed) =>
        new(parents is [.., var last] && last == key ? parents.RemoveAt(parents.Length - 1) : parents, key, new TextSpan(offset - typed, typed));

    /// <summary>The keys of the lines above that are indented less and less.</summary>
    private static ImmutableArray<string> ParentsOf(SourceText text, int start, int line, int indent, bool isItem)
    {
        var parents = ImmutableArray.CreateBuilder<string>();
        for (var i = line - 1; i >= 0 && (indent > 0 || isItem); i--)
        {
            var span = text.GetLineSpan(i);
            if (span.Start < start) break;
            var above = text.Slice(span);
            if (above.IsWhiteSpace() || above.TrimStart().StartsWith("#")) continue;
            var content = Strip(above, out var own, out var ownItem);
            var first = above.Length - content.Length;
            // Items may stand as far left as the key that holds them.
            if (first > indent || (first == indent && !ownItem && !isItem) || (ownItem && isItem && own >= indent)) continue;
            var colon = content.IndexOf(':');
            // What is level with an item's first key stands beside it, not below.
            if (colon > 0 && (first < indent || !ownItem)) parents.Insert(0, content[..colon].Trim().ToString());
            (indent, isItem) = (own, ownItem);
        }

        return parents.ToImmutable();
    }

    /// <summary>A line without its indentation and the dash of an item.</summary>
    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> line, out int indent, out bool isItem)
    {
        var content = line.TrimStart(' ');
        indent = line.Length - content.Length;
        isItem = content.StartsWith("- ") || content is "-";
        return isItem ? content[1..].TrimStart(' ') : content;
    }
}
