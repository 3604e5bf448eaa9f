using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>An <c>img</c> tag.</summary>
/// <param name="Span">All of the tag.</param>
/// <param name="Url">The value of <c>src</c>; empty, behind the name, where there is none.</param>
/// <param name="Alt">The value of <c>alt</c>; empty, behind the name, where there is none.</param>
/// <param name="HasAlt">Whether the tag has an <c>alt</c>.</param>
internal readonly record struct HtmlImage(TextSpan Span, TextSpan Url, TextSpan Alt, bool HasAlt)
{
    private const string TagStart = "<img";

    /// <summary>Reads the tag at the beginning of <paramref name="region"/>.</summary>
    /// <returns>Null where no <c>img</c> stands there.</returns>
    internal static HtmlImage? Read(string text, TextSpan region)
    {
        var rest = text.AsSpan(region.Start, region.Length);
        if (!rest.StartsWith(TagStart, StringComparison.OrdinalIgnoreCase) || rest.Length == TagStart.Length) return null;
        if (!char.IsWhiteSpace(rest[TagStart.Length]) && rest[TagStart.Length] is not ('/' or '>')) return null;
        var nameEnd = region.Start + TagStart.Length;
        var end = EndOfTag(text, nameEnd, region.End);
        var attributes = new HtmlAttributes(text, nameEnd, end);
        TextSpan url = new(nameEnd, 0), alt = new(nameEnd, 0);
        var hasAlt = false;
        while (attributes.MoveNext())
        {
            var name = text.AsSpan(attributes.Name.Start, attributes.Name.Length);
            if (name.Equals("src", StringComparison.OrdinalIgnoreCase)) url = attributes.Value;
            if (!name.Equals("alt", StringComparison.OrdinalIgnoreCase)) continue;
            alt = attributes.Value;
            hasAlt = true;
        }

        return new HtmlImage(TextSpan.FromBounds(region.Start, Math.Min(end + 1, region.End)), url, alt, hasAlt);
    }

    private static int EndOfTag(string text, int start, int limit)
    {
        for (var i = start; i < limit; i++)
        {
            if (text[i] == '>') return i;
            // A quote that is never closed is no reason to swallow the rest of the file.
            if (text[i] is '"' or '\'' && text.AsSpan(i + 1, limit - i - 1).IndexOf(text[i]) is >= 0 and var length) i += length + 1;
        }

        return limit;
    }
}
