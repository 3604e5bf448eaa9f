using System.Buffers;
using Markdig.Helpers;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Writes stretches of the masked text into the prose.</summary>
internal sealed class ProseWriter(ProseBuilder prose, MaskedText masked, string source)
{
    private const int LongestEntity = 33;

    private static readonly SearchValues<char> EscapesAndEntities = SearchValues.Create("\\&\r");

    private static readonly SearchValues<char> Entities = SearchValues.Create("&\r");

    /// <summary>Writes text that stands at <paramref name="start"/> as it is, template tags in it as one object each.</summary>
    internal void Literal(int start, ReadOnlySpan<char> text)
    {
        while (masked.HasFiller && text.IndexOfAny(MaskedText.Fillers) is >= 0 and var at)
        {
            prose.Literal(start, text[..at]);
            var filler = text[at];
            var length = 1;
            // A sign that stands in the source itself is no filler.
            if (source[start + at] == filler)
            {
                prose.Literal(start + at, text.Slice(at, 1));
            }
            else
            {
                while (at + length < text.Length && text[at + length] == filler && source[start + at + length] != filler) length++;
                if (filler == MaskedText.ObjectFiller) prose.Object(TokenKind.Object, start + at, length);
            }

            start += at + length;
            text = text[(at + length)..];
        }

        prose.Literal(start, text);
    }

    /// <summary>Writes an attribute's or a title's text: entities resolved, and backslash escapes where there are any.</summary>
    internal void Decoded(TextSpan span, bool hasEscapes)
    {
        var text = masked.Text;
        for (var i = span.Start; i < span.End;)
        {
            var rest = text.AsSpan(i, span.End - i);
            var at = rest.IndexOfAny(hasEscapes ? EscapesAndEntities : Entities);
            Literal(i, at < 0 ? rest : rest[..at]);
            if (at < 0) return;
            i += at;
            rest = rest[at..];
            switch (rest[0])
            {
                case '\r':
                    var breakLength = Math.Min(Lines.BreakLength(text, i), rest.Length);
                    prose.Replaced("\n", i, breakLength);
                    i += breakLength;
                    break;
                case '\\' when rest.Length > 1 && rest[1].IsAsciiPunctuation():
                    prose.Replaced(rest.Slice(1, 1), i, 2);
                    i += 2;
                    break;
                case '&' when EntityLength(rest) is > 0 and var length && HtmlHelper.Unescape(rest[..length].ToString()) is { } decoded && decoded[0] != '&' | decoded.Length == 1:
                    prose.Replaced(decoded, i, length);
                    i += length;
                    break;
                default:
                    Literal(i, rest[..1]);
                    i++;
                    break;
            }
        }
    }

    private static int EntityLength(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, LongestEntity)].IndexOf(';') + 1;
}
