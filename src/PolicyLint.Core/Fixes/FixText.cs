using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>Makes the changes of a fix so that no markup is cut.</summary>
internal static class FixText
{
    /// <summary>
    /// A change that puts a replacement in the place of some prose, or none where the source between its ends holds markup:
    /// <c>act **now**</c> cannot lose “act now” without leaving stars behind.
    /// </summary>
    public static ImmutableArray<TextChange> Replace(ProseText text, TextSpan prose, SourceText source, string replacement)
    {
        var span = text.Map.ToSource(prose);
        return HoldsNoMarkup(text.Slice(prose), source.Slice(span)) ? [new TextChange(span, replacement)] : [];
    }

    /// <summary>Whether prose and source are the same but for white space and the signs that begin a line of a quote.</summary>
    private static bool HoldsNoMarkup(ReadOnlySpan<char> prose, ReadOnlySpan<char> source)
    {
        int p = 0, s = 0;
        while (true)
        {
            while (p < prose.Length && char.IsWhiteSpace(prose[p])) p++;
            while (s < source.Length && (char.IsWhiteSpace(source[s]) || (source[s] == '>' && IsAtLineStart(source, s)))) s++;
            if (p == prose.Length || s == source.Length) return p == prose.Length && s == source.Length;
            if (prose[p++] != source[s++]) return false;
        }
    }

    private static bool IsAtLineStart(ReadOnlySpan<char> source, int position)
    {
        for (var i = position - 1; i >= 0; i--)
        {
            if (source[i] == '\n') return true;
            if (source[i] is not (' ' or '\t' or '>')) return false;
        }

        return false;
    }
}
