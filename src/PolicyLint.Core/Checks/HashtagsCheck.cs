using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary><c>kind: hashtags</c>: a hashtag of several words that no capital tells apart. Screen readers spell or slur it.</summary>
internal sealed class HashtagsCheck(Lazy<HashSet<string>> words, int minLength) : Check
{
    public static CheckFactory Read(OptionReader options)
    {
        options.Enumeration("style", HashtagStyle.CamelCase, isRequired: true, [("camel-case", HashtagStyle.CamelCase)]);
        var list = options.LexiconName("words") ?? "lexicon.hashtag-words";
        var minLength = (int)(options.Number("minLength")?.Default ?? 8);
        return binder => new HashtagsCheck(binder.WordSet(list), minLength);
    }

    public override void Run(CheckContext context)
    {
        var prose = context.Draft.Prose;
        for (var block = 0; block < prose.Blocks.Length; block++)
        {
            ref readonly var owner = ref prose.Blocks[block];
            for (var i = owner.FirstToken; i < owner.FirstToken + owner.TokenCount; i++)
            {
                ref readonly var token = ref prose.Tokens[i];
                if (token.Kind != TokenKind.Hashtag || Suggest(prose.Slice(token.Span)) is not { } better) continue;
                var fix = new Fix($"Write {better}", FixKind.Safe, FixText.Replace(context.State, prose.Map.ToSource(token.Span), better), IsTemplate: false, "camel-case");
                context.Report(prose, block, i, token.Span, new MessageArguments(Suggestion: better), [fix]);
            }
        }
    }

    /// <summary>The tag with a capital for each word, or null where it is fine, short or not made of known words.</summary>
    private string? Suggest(ReadOnlySpan<char> tag)
    {
        var letters = tag[1..];
        if (letters.Length < minLength || letters.Length > 60) return null;
        foreach (var sign in letters)
            if (!char.IsAsciiLetterLower(sign)) return null;
        if (words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters)) return null;
        return Segment(letters) is { Count: > 1 } parts
            ? "#" + string.Concat(parts.Select(part => char.ToUpperInvariant(part[0]) + part[1..]))
            : null;
    }

    /// <summary>The split into the fewest known words, of those the one with the longest first words; null where there is none.</summary>
    private List<string>? Segment(ReadOnlySpan<char> letters)
    {
        var known = words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        // best[i] = fewest words that make up the letters from i on; next[i] = end of the first of them.
        Span<int> best = stackalloc int[letters.Length + 1];
        Span<int> next = stackalloc int[letters.Length + 1];
        best[letters.Length] = 0;
        for (var start = letters.Length - 1; start >= 0; start--)
        {
            best[start] = int.MaxValue;
            for (var end = letters.Length; end > start; end--)
            {
                if (best[end] == int.MaxValue || best[end] + 1 >= best[start] || !known.Contains(letters[start..end])) continue;
                best[start] = best[end] + 1;
                next[start] = end;
            }
        }

        if (best[0] == int.MaxValue) return null;
        var parts = new List<string>(best[0]);
        for (var start = 0; start < letters.Length; start = next[start]) parts.Add(letters[start..next[start]].ToString());
        return parts;
    }

    private enum HashtagStyle
    {
        CamelCase,
    }
}
