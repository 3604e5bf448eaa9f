using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>
/// Finds three or more words in capitals in a row. Names and abbreviations in a row (<c>USB HID API</c>) are no shouting: one of
/// the words must be longer than abbreviations are, and nothing but white space may stand between them.
/// </summary>
internal static class CapitalRuns
{
    private const int LeastWords = 3;
    private const int LeastLetters = 3;
    private const int LongWord = 5;

    /// <summary>Reports each run, with sentence case as a fix.</summary>
    public static void Report(CheckContext context, ProseText text)
    {
        for (var block = 0; block < text.Blocks.Length; block++)
        {
            ref readonly var owner = ref text.Blocks[block];
            var end = owner.FirstToken + owner.TokenCount;
            for (var i = owner.FirstToken; i < end;)
            {
                if (!IsShouted(text, i))
                {
                    i++;
                    continue;
                }

                var last = i;
                while (last + 1 < end && IsShouted(text, last + 1) && IsJoined(text, last)) last++;
                if (IsRun(text, i, last)) ReportRun(context, text, block, i, last);
                i = last + 1;
            }
        }
    }

    private static void ReportRun(CheckContext context, ProseText text, int block, int first, int last)
    {
        var span = TextSpan.FromBounds(text.Tokens[first].Start, text.Tokens[last].End);
        var better = SentenceCase(text.Slice(span).ToString(), (text.Tokens[first].Traits & TokenTraits.SentenceStart) != 0);
        var changes = FixText.Replace(context.State, text.Map.ToSource(span), better);
        context.Report(text, block, first, span, new MessageArguments(Suggestion: better), [new Fix("Write it in small letters", FixKind.Suggested, changes, IsTemplate: false, "sentence-case")]);
    }

    private static bool IsShouted(ProseText text, int index)
    {
        ref readonly var token = ref text.Tokens[index];
        if (token.Kind != TokenKind.Word || (token.Traits & TokenTraits.AllCaps) == 0) return false;
        // Digits, dots, underscores and ampersands are signs of a code or an abbreviation.
        foreach (var sign in text.Slice(token.Span))
            if (!char.IsLetter(sign) && sign is not ('\'' or '’')) return false;
        return true;
    }

    private static bool IsJoined(ProseText text, int index) =>
        text.Text.AsSpan(text.Tokens[index].End, text.Tokens[index + 1].Start - text.Tokens[index].End).IsWhiteSpace();

    private static bool IsRun(ProseText text, int first, int last)
    {
        int words = 0, longest = 0;
        for (var i = first; i <= last; i++)
        {
            var length = text.Tokens[i].Length;
            if (length >= LeastLetters) words++;
            longest = Math.Max(longest, length);
        }

        return words >= LeastWords && longest >= LongWord;
    }

    private static string SentenceCase(string words, bool isAtStart) => string.Create(words.Length, (words, isAtStart), static (target, state) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = char.ToLowerInvariant(state.words[i]);
        if (state.isAtStart) target[0] = state.words[0];
        for (var i = 0; i < target.Length; i++)
            if (target[i] == 'i' && IsEdge(state.words, i - 1) && IsEdge(state.words, i + 1)) target[i] = 'I';
    });

    private static bool IsEdge(string words, int index) => index < 0 || index == words.Length || !char.IsLetter(words[index]);
}
