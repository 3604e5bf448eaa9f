using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Reads a block of raw HTML: its comments may hold directives, its <c>img</c> tags are images, the rest is scope html.</summary>
internal static class HtmlReader
{
    private const int CommentDelimiterLength = 4;

    /// <summary>Reads all of <paramref name="region"/>.</summary>
    /// <returns>Whether it holds anything but comments and white space.</returns>
    internal static bool ReadBlock(DraftParts parts, Asides asides, TextSpan region)
    {
        var text = parts.Source.Content;
        var pieceStart = region.Start;
        var hasContent = false;
        for (var i = region.Start; i < region.End;)
        {
            var offset = text.AsSpan(i, region.End - i).IndexOf('<');
            if (offset < 0) break;
            i += offset;
            var rest = TextSpan.FromBounds(i, region.End);
            if (IsComment(text.AsSpan(i, rest.Length)))
            {
                hasContent |= AddPiece(parts, TextSpan.FromBounds(pieceStart, i));
                var close = text.AsSpan(i, rest.Length).IndexOf("-->");
                var end = close < 0 ? region.End : i + close + 3;
                AddComment(parts, TextSpan.FromBounds(i, end));
                pieceStart = i = end;
            }
            else if (HtmlImage.Read(text, rest) is { } image)
            {
                asides.AddImage(image, block: null);
                i = image.Span.End;
            }
            else
            {
                i++;
            }
        }

        return hasContent | AddPiece(parts, TextSpan.FromBounds(pieceStart, region.End));
    }

    /// <summary>Whether an HTML comment begins here.</summary>
    internal static bool IsComment(ReadOnlySpan<char> text) => text.StartsWith("<!--");

    /// <summary>Keeps the directive that an HTML comment holds, if it holds one.</summary>
    internal static void AddComment(DraftParts parts, TextSpan comment) => parts.AddComment(comment, CommentDelimiterLength);

    private static bool AddPiece(DraftParts parts, TextSpan piece)
    {
        var trimmed = Lines.TrimBlankLines(parts.Source.Content, piece);
        if (trimmed.IsEmpty) return false;
        parts.Html.Add(new ScopePiece(trimmed, true));
        return true;
    }
}
