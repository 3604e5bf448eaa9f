using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PolicyLint.Drafts.Syntax;

/// <summary>
/// Finds bare URLs: <c>http://</c>, <c>https://</c>, <c>ftp://</c> and <c>www.</c>, ended as GitHub Flavored Markdown ends them.
/// It wakes at the colon and the full stop and looks back, since Markdig's own parser wakes at every h, f, m and w, which
/// cuts the text into crumbs and looks through all earlier siblings each time.
/// </summary>
internal sealed class BareUrlParser : InlineParser
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\f\v\u00A0\u3000<>|`");

    public BareUrlParser() => OpeningCharacters = [':', '.'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LiteralInline before || before.Content.Text != (object)slice.Text || before.Content.End != slice.Start - 1) return false;
        var written = before.Content.AsSpan();
        var prefix = PrefixLength(written, slice.Text.AsSpan(slice.Start, slice.Length));
        if (prefix == 0 || (before.IsFirstCharacterEscaped && prefix == written.Length)) return false;
        if (prefix < written.Length && char.IsLetterOrDigit(written[^(prefix + 1)])) return false;
        var length = UrlLength(slice.Text.AsSpan(slice.Start, slice.Length));
        if (length == 0) return false;

        var start = slice.Start - prefix;
        var end = slice.Start + length - 1;
        Shorten(before, prefix);
        processor.Inline = new BareUrlInline
        {
            Content = new StringSlice(slice.Text, start, end),
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start = end + 1;
        return true;
    }

    /// <summary>How many signs before the colon or full stop belong to the URL; zero where none begins here.</summary>
    private static int PrefixLength(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        if (rest[0] == '.') return EndsWith(before, "www") ? 3 : 0;
        if (!rest.StartsWith("://")) return 0;
        return EndsWith(before, "https") ? 5 : EndsWith(before, "http") ? 4 : EndsWith(before, "ftp") ? 3 : 0;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    /// <summary>Code units of the URL from the colon or full stop on; zero where no host follows.</summary>
    private static int UrlLength(ReadOnlySpan<char> rest)
    {
        var host = rest[0] == '.' ? 1 : 3;
        if (host >= rest.Length || !IsHostStart(rest[host])) return 0;
        var end = rest.IndexOfAny(Ends);
        if (end < 0) end = rest.Length;
        end = host + LengthInsideBrackets(rest[host..end]);
        end = host + TrimEnd(rest[host..end]).Length;
        // www. needs a full stop in what follows, as in www.contoso.com.
        return rest[0] == '.' && rest[host..end].IndexOf('.') <= 0 ? 0 : end == host ? 0 : end;
    }

    // A template tag (an object character by now) may be the host: https://{{ site.host }}/x.
    private static bool IsHostStart(char value) => char.IsLetterOrDigit(value) || value is '[' or '\uFFFC';

    /// <summary>Ends before the bracket that closes a link's text begun before the URL.</summary>
    private static int LengthInsideBrackets(ReadOnlySpan<char> url)
    {
        var depth = 0;
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] == '[') depth++;
            else if (url[i] == ']' && --depth < 0) return i;
        }

        return url.Length;
    }

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> url)
    {
        var closing = url.Count(')') - url.Count('(');
        while (url.Length > 0)
        {
            var last = url[^1];
            if (last == ')')
            {
                if (closing <= 0) break;
                closing--;
            }
            else if (last == ';')
            {
                // &name; at the end is an entity and not part of the URL.
                var name = url[..^1].TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
                if (name.Length > 0 && name[^1] == '&')
                {
                    url = name[..^1];
                    continue;
                }
            }
            else if (!(last is '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or '"' or '”' or '’' or '»'))
            {
                break;
            }

            url = url[..^1];
        }

        return url;
    }

    private static void Shorten(LiteralInline literal, int length)
    {
        if (literal.Content.Length == length)
        {
            literal.Remove();
            return;
        }

        literal.Content.End -= length;
        literal.Span.End -= length;
    }
}
