using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Finds the tags of Liquid (<c>{{ }}</c>, <c>{% %}</c>) and the shortcodes of Hugo (<c>{{&lt; &gt;}}</c>, <c>{{% %}}</c>).</summary>
internal static class TemplateTags
{
    /// <summary>Adds every tag from <paramref name="start"/> on. A tag ends before the next blank line or is text.</summary>
    internal static void Find(string text, int start, List<MaskedText.Stretch> found)
    {
        // A closer that was looked for in vain is not looked for again in the same paragraph: many openers stay cheap.
        int noOutputBefore = 0, noTagBefore = 0, paragraphEnd = 0;
        for (var i = start; ;)
        {
            var offset = text.AsSpan(i).IndexOf('{');
            if (offset < 0) return;
            i += offset;
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            ref var noneBefore = ref (next == '{' ? ref noOutputBefore : ref noTagBefore);
            if (next is not ('{' or '%') || i < noneBefore)
            {
                i++;
                continue;
            }

            if (i >= paragraphEnd) paragraphEnd = Paragraphs.End(text, i);
            var close = text.AsSpan(i + 2, Math.Max(paragraphEnd - i - 2, 0)).IndexOf(next == '{' ? "}}" : "%}");
            if (close < 0)
            {
                noneBefore = paragraphEnd;
                i++;
                continue;
            }

            var end = i + 2 + close + 2;
            // Handlebars writes three braces for output that is not escaped.
            if (next == '{' && i + 2 < text.Length && text[i + 2] == '{' && end < text.Length && text[end] == '}') end++;
            found.Add(new MaskedText.Stretch(TextSpan.FromBounds(i, end), MaskedText.ObjectFiller));
            i = end;
        }
    }
}
