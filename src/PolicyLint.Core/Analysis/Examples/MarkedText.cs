using System.Collections.Immutable;
using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>A test text whose expected findings are marked in it: <c>[|…|]</c>, or <c>{|PL2001:…|}</c> with the rule's id. Marks may nest.</summary>
/// <param name="Text">The text without the marks.</param>
/// <param name="Spans">The marked spans, in order.</param>
public sealed record MarkedText(string Text, ImmutableArray<MarkedSpan> Spans)
{
    private const int MaxIdLength = 12;

    /// <summary>Reads the marks of a text.</summary>
    /// <exception cref="FormatException">A mark is closed that was not opened, or left open.</exception>
    public static MarkedText Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        var open = new Stack<(string? Id, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (rest.StartsWith("{|") && ReadId(rest[2..]) is { } id)
            {
                open.Push((id, text.Length));
                i += id.Length + 2;
            }
            else if ((rest.StartsWith("|]") || rest.StartsWith("|}")) && open.Count > 0)
            {
                var (openId, start) = open.Pop();
                if ((openId is null) != rest.StartsWith("|]")) throw new FormatException($"The mark at {i} closes one of the other kind.");
                spans.Add(new MarkedSpan(openId, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        if (open.Count > 0) throw new FormatException("A mark is left open.");
        return new MarkedText(text.ToString(), [.. spans.OrderBy(span => span.Span)]);
    }

    private static string? ReadId(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(text.Length, MaxIdLength)].IndexOf(':');
        if (colon < 1) return null;
        foreach (var sign in text[..colon])
            if (!char.IsAsciiLetterOrDigit(sign)) return null;
        return text[..colon].ToString();
    }
}
