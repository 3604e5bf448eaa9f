using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>Corrects the places that YamlDotNet tells: they include anchors, tags and the blank lines after a block.</summary>
internal static class YamlPlaces
{
    /// <summary>A scalar without its anchor and tag, and without the line breaks and blank lines after a block.</summary>
    public static TextSpan OfScalar(string text, TextSpan span, bool isBlock)
    {
        var hasProperties = !span.IsEmpty && text[span.Start] is '&' or '!';
        var start = hasProperties ? SkipProperties(text, span) : span.Start;
        var end = span.End;
        if (isBlock || hasProperties)
            while (end > start && text[end - 1] is ' ' or '\t' or '\r' or '\n') end--;
        if (start < end || !hasProperties) return TextSpan.FromBounds(start, end);
        // Nothing but an anchor or tag: the empty value stands right behind it.
        end = span.End;
        while (end > span.Start && text[end - 1] is ' ' or '\t' or '\r' or '\n') end--;
        return new TextSpan(end, 0);
    }

    /// <summary>The first code unit behind the anchor and tag at the span's beginning, white space and comments.</summary>
    public static int SkipProperties(string text, TextSpan span)
    {
        var position = span.Start;
        while (position < span.End && text[position] is '&' or '!')
        {
            while (position < span.End && text[position] is not (' ' or '\t' or '\r' or '\n' or ',' or '[' or ']' or '{' or '}')) position++;
            position = SkipSpace(text, position, span.End);
        }

        return position;
    }

    private static int SkipSpace(string text, int position, int end)
    {
        while (position < end)
        {
            if (text[position] is ' ' or '\t' or '\r' or '\n') position++;
            else if (text[position] != '#') break;
            else while (position < end && text[position] is not ('\r' or '\n')) position++;
        }

        return position;
    }
}
