using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>Finds emoji said over and over, and emoji that stand as bullets: a screen reader reads the name of each.</summary>
internal static class EmojiRuns
{
    private const int LeastBullets = 3;

    /// <summary>Reports each run of one emoji, with the first of them as a fix.</summary>
    public static void ReportRepeated(CheckContext context, ProseText text)
    {
        for (var block = 0; block < text.Blocks.Length; block++)
        {
            ref readonly var owner = ref text.Blocks[block];
            var end = owner.FirstToken + owner.TokenCount;
            for (var i = owner.FirstToken; i < end; i++)
            {
                if (text.Tokens[i].Kind != TokenKind.Emoji) continue;
                var last = i;
                while (last + 1 < end && IsSame(text, i, last)) last++;
                if (last == i) continue;
                var span = TextSpan.FromBounds(text.Tokens[i].Start, text.Tokens[last].End);
                var once = text.Slice(text.Tokens[i].Span).ToString();
                var changes = FixText.Replace(context.State, text.Map.ToSource(span), once);
                context.Report(text, block, i, span, new MessageArguments(Suggestion: once, Count: last - i + 1), [new Fix($"Keep one {once}", FixKind.Suggested, changes, IsTemplate: false, "one-emoji")]);
                i = last;
            }
        }
    }

    /// <summary>Reports the first emoji of each stretch of lines that all begin with one.</summary>
    public static void ReportBullets(CheckContext context, ProseText text)
    {
        int lines = 0, post = -1;
        var first = default(TextSpan);
        foreach (ref readonly var block in text.Blocks)
        {
            if (!context.Part.Scope.Includes(block)) continue;
            if (block.Post != post) lines = 0;
            post = block.Post;
            for (var position = block.Span.Start; position < block.Span.End;)
            {
                var line = TextSpan.FromBounds(position, Math.Min(Lines.At(text.Text, position).End, block.Span.End));
                position = Math.Max(Lines.NextStart(text.Text, line.End), position + 1);
                var emoji = EmojiAtStart(text.Text, line);
                if (emoji.IsEmpty) lines = 0;
                else if (++lines == 1) first = emoji;
                else if (lines == LeastBullets) context.ReportAt(text, first);
            }
        }
    }

    private static bool IsSame(ProseText text, int first, int last)
    {
        ref readonly var next = ref text.Tokens[last + 1];
        return next.Kind == TokenKind.Emoji
            && text.Text.AsSpan(text.Tokens[last].End, next.Start - text.Tokens[last].End).IsWhiteSpace()
            && text.Slice(next.Span).SequenceEqual(text.Slice(text.Tokens[first].Span));
    }

    /// <summary>The emoji a line begins with, list signs of plain text before it passed; empty where there is none.</summary>
    private static TextSpan EmojiAtStart(string text, TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '*' or '•')) start++;
        return start == line.End ? default : new TextSpan(start, EmojiScanner.LengthAt(text, start));
    }
}
