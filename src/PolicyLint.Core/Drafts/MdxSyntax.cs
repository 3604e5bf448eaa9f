using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Finds what is code rather than text in MDX: imports, exports, JSX tags, expressions and comments.</summary>
internal static class MdxSyntax
{
    /// <summary>Adds every such stretch from <paramref name="start"/> on, code spans and fenced code left alone.</summary>
    /// <returns>The comments, <c>{/* … */}</c>, in order.</returns>
    internal static ImmutableArray<TextSpan> Find(string text, int start, List<MaskedText.Stretch> found)
    {
        var comments = ImmutableArray.CreateBuilder<TextSpan>();
        for (var position = start; position < text.Length;)
        {
            var line = Lines.At(text, position);
            if (Lines.IsBlank(text, line))
            {
                position = Lines.NextStart(text, line.End);
                continue;
            }

            if (FenceLength(text, line) is > 0 and var fence)
            {
                position = EndOfFence(text, line, fence);
                continue;
            }

            var end = EndOfBlock(text, position);
            var block = text.AsSpan(position, end - position);
            if (block.StartsWith("import ") || block.StartsWith("export "))
                found.Add(new MaskedText.Stretch(TextSpan.FromBounds(position, end), MaskedText.NothingFiller));
            else
                FindInBlock(text, TextSpan.FromBounds(position, end), found, comments);
            position = Lines.NextStart(text, end);
        }

        if (found.Count > 1) found.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return comments.ToImmutable();
    }

    /// <summary>The end of a paragraph, or the line before a fence in it.</summary>
    private static int EndOfBlock(string text, int position)
    {
        for (var line = Lines.At(text, position); ;)
        {
            var next = Lines.NextStart(text, line.End);
            if (next >= text.Length) return line.End;
            var following = Lines.At(text, next);
            if (Lines.IsBlank(text, following) || FenceLength(text, following) > 0) return line.End;
            line = following;
        }
    }

    private static int FenceLength(string text, TextSpan line)
    {
        var content = text.AsSpan(line.Start, line.Length).TrimStart(' ');
        if (content.Length < 3 || content[0] is not ('`' or '~')) return 0;
        var length = content.Length - content.TrimStart(content[0]).Length;
        return length >= 3 ? length : 0;
    }

    private static int EndOfFence(string text, TextSpan opening, int fence)
    {
        var sign = text.AsSpan(opening.Start, opening.Length).TrimStart(' ')[0];
        for (var position = Lines.NextStart(text, opening.End); position < text.Length;)
        {
            var line = Lines.At(text, position);
            position = Lines.NextStart(text, line.End);
            var content = text.AsSpan(line.Start, line.Length).Trim();
            if (content.Length >= fence && content.TrimStart(sign).Length == 0) return position;
        }

        return text.Length;
    }

    private static void FindInBlock(string text, TextSpan block, List<MaskedText.Stretch> found, ImmutableArray<TextSpan>.Builder comments)
    {
        var noBraceBefore = block.Start;
        for (var i = block.Start; i < block.End;)
        {
            var offset = text.AsSpan(i, block.End - i).IndexOfAny("{<`\\");
            if (offset < 0) return;
            i += offset;
            switch (text[i])
            {
                case '\\':
                    i += 2;
                    break;
                case '`':
                    i = EndOfCode(text, i, block.End);
                    break;
                case '{':
                    var end = EndOfBraces(text, i, block.End, ref noBraceBefore);
                    if (end < 0)
                    {
                        i++;
                        break;
                    }

                    var span = TextSpan.FromBounds(i, end);
                    var isComment = text.AsSpan(i, span.Length) is ['{', '/', '*', .., '*', '/', '}'];
                    if (isComment) comments.Add(span);
                    found.Add(new MaskedText.Stretch(span, isComment ? MaskedText.NothingFiller : MaskedText.ObjectFiller));
                    i = end;
                    break;
                case '<' when EndOfTag(text, i, block.End, ref noBraceBefore) is > 0 and var tagEnd:
                    var tag = TextSpan.FromBounds(i, tagEnd);
                    // A plain image stays for the reader of HTML to find; a component that closes itself will show something.
                    if (!IsPlainImage(text.AsSpan(i, tag.Length)))
                        found.Add(new MaskedText.Stretch(tag, text[tagEnd - 2] == '/' ? MaskedText.ObjectFiller : MaskedText.NothingFiller));
                    i = tagEnd;
                    break;
                default:
                    i++;
                    break;
            }
        }
    }

    private static bool IsPlainImage(ReadOnlySpan<char> tag) => tag.StartsWith("<img ", StringComparison.OrdinalIgnoreCase) && !tag.Contains('{');

    private static int EndOfCode(string text, int start, int limit)
    {
        var rest = text.AsSpan(start, limit - start);
        var ticks = rest.Length - rest.TrimStart('`').Length;
        for (var i = ticks; i < rest.Length;)
        {
            var offset = rest[i..].IndexOf('`');
            if (offset < 0) break;
            i += offset;
            var run = rest[i..].Length - rest[i..].TrimStart('`').Length;
            if (run == ticks) return start + i + run;
            i += run;
        }

        return start + ticks;
    }

    /// <summary>The place behind the brace that closes the one at <paramref name="start"/>, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The opening brace.</param>
    /// <param name="limit">Where its block ends.</param>
    /// <param name="noneBefore">No brace before this place is closed, which was found out once and need not be again.</param>
    private static int EndOfBraces(string text, int start, int limit, ref int noneBefore)
    {
        if (start < noneBefore) return -1;
        var depth = 0;
        for (var i = start; i < limit; i++)
        {
            switch (text[i])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return i + 1;
                case '/' when i + 1 < limit && text[i + 1] == '*':
                    var close = text.AsSpan(i + 2, limit - i - 2).IndexOf("*/");
                    i = close < 0 ? limit : i + close + 3;
                    break;
                case '"' or '\'' or '`':
                    var quote = text.AsSpan(i + 1, limit - i - 1).IndexOf(text[i]);
                    if (quote >= 0) i += quote + 1;
                    break;
            }
        }

        noneBefore = limit;
        return -1;
    }

    /// <summary>The place behind a JSX tag that begins at <paramref name="start"/>, or -1 where none does.</summary>
    private static int EndOfTag(string text, int start, int limit, ref int noBraceBefore)
    {
        var i = start + 1;
        if (i < limit && text[i] == '/') i++;
        if (i >= limit || !(char.IsAsciiLetter(text[i]) || text[i] == '>')) return -1;
        while (i < limit && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '_' or '-' or ':')) i++;
        // <https://…> and <ann@contoso.com> are links.
        if (i >= limit || !(char.IsWhiteSpace(text[i]) || text[i] is '>' or '/') || text[i - 1] == ':') return -1;
        while (i < limit)
        {
            switch (text[i])
            {
                case '>':
                    return i + 1;
                case '<':
                    return -1;
                case '{':
                    i = EndOfBraces(text, i, limit, ref noBraceBefore);
                    if (i < 0) return -1;
                    continue;
                case '"' or '\'':
                    var quote = text.AsSpan(i + 1, limit - i - 1).IndexOf(text[i]);
                    if (quote < 0) return -1;
                    i += quote + 1;
                    break;
            }

            i++;
        }

        return -1;
    }
}
