using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>Tells whether a text stands in a draft already: outside headings, however its lines are wrapped.</summary>
internal static class StandingText
{
    /// <summary>Whether one block of the posts holds the text, as words or as written.</summary>
    public static bool IsIn(Draft draft, string text, int firstPost, int lastPost)
    {
        var wanted = Fold(text);
        foreach (ref readonly var block in draft.Prose.Blocks)
        {
            if (block.Post < firstPost || block.Post > lastPost) continue;
            if ((block.Scopes & ProseScopes.Text) == 0 || (block.Scopes & ProseScopes.Heading) != 0) continue;
            if (Holds(draft.Prose.Slice(block.Span), wanted) || Holds(draft.Source.Slice(block.SourceSpan), wanted)) return true;
        }

        return false;
    }

    private static bool Holds(ReadOnlySpan<char> text, string wanted)
    {
        // Folding only shortens.
        if (text.Length < wanted.Length) return false;
        var folded = Fold(text);
        for (var from = 0; ;)
        {
            var at = folded.IndexOf(wanted, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return false;
            if (!IsWordSign(folded, at - 1) && !IsWordSign(folded, at + wanted.Length)) return true;
            from = at + 1;
        }
    }

    private static bool IsWordSign(string text, int position) =>
        position >= 0 && position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_');

    /// <summary>White space as one space each, quotation marks straight.</summary>
    private static string Fold(ReadOnlySpan<char> text)
    {
        var builder = new System.Text.StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (!char.IsWhiteSpace(sign)) builder.Append(sign is '’' or '‘' ? '\'' : sign is '“' or '”' ? '"' : sign);
            else if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
        }

        return builder.ToString().TrimEnd();
    }
}
