using System.Buffers;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>
/// Finds characters that show nothing or turn the direction of writing. Joiners within emoji and in the scripts that need them, spaces
/// of no width in scripts that write none, and direction controls on lines with right-to-left text are legitimate.
/// </summary>
internal static class InvisibleCharacters
{
    private const char ZeroWidthSpace = '\u200B';
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';
    private const char EmojiSelector = '\uFE0F';
    private const char TagHighSurrogate = '\uDB40';
    private const int BlackFlag = 0x1F3F4;

    /// <summary>None of the characters looked for comes before it; a range is found far faster than a set.</summary>
    private const char First = '\u061C';

    private static readonly SearchValues<char> Bidi = SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");
    private static readonly SearchValues<char> ZeroWidth = SearchValues.Create("\u200B\u200C\u200D\u2060\u2061\u2062\u2063\u2064\uFEFF\uDB40");

    /// <summary>Reports each run of such characters, with its removal as a fix.</summary>
    public static void Report(CheckContext context, ProseText text, bool isBidi)
    {
        var content = text.Text;
        var wanted = isBidi ? Bidi : ZeroWidth;
        for (var start = Next(content, 0, wanted); start >= 0;)
        {
            var end = start;
            while (end < content.Length && wanted.Contains(content[end])) end += content[end] == TagHighSurrogate ? 2 : 1;
            end = Math.Min(end, content.Length);
            if (!(isBidi ? IsInRightToLeftLine(content, start, end) : IsNeeded(content, start, end))) ReportOne(context, text, TextSpan.FromBounds(start, end));
            start = Next(content, end, wanted);
        }
    }

    private static int Next(string content, int start, SearchValues<char> wanted)
    {
        while (content.AsSpan(start).IndexOfAnyInRange(First, char.MaxValue) is >= 0 and var step)
        {
            start += step;
            if (wanted.Contains(content[start])) return start;
            start++;
        }

        return -1;
    }

    private static void ReportOne(CheckContext context, ProseText text, TextSpan span)
    {
        // Behind an @ or # such a character keeps a mention or tag from coming alive, so taking it out changes what is said.
        var kind = span.Start > 0 && text.Text[span.Start - 1] is '@' or '#' ? FixKind.Suggested : FixKind.Safe;
        var fix = new Fix("Take the invisible character out", kind, [new TextChange(text.Map.ToSource(span), "")], IsTemplate: false, "invisible");
        var name = $"U+{CodePoints.At(text.Text, span.Start, out _):X4}";
        context.ReportAt(text, span, new MessageArguments(Name: name), [fix]);
    }

    private static bool IsNeeded(string text, int start, int end)
    {
        var before = start == 0 ? 0 : CodePoints.Before(text, start);
        var after = end == text.Length ? 0 : CodePoints.At(text, end, out _);
        switch (text[start])
        {
            case ZeroWidthSpace:
                return WritesNoSpaces(before) || WritesNoSpaces(after);
            case NonJoiner:
                return IsJoinedScript(before);
            case Joiner:
                return IsJoinedScript(before) || (end == start + 1 && (before == EmojiSelector || IsSymbol(before)) && IsSymbol(after));
            case TagHighSurrogate:
                // The flags of England, Scotland and Wales are a black flag and tags that spell their region.
                return before == BlackFlag;
            default:
                return false;
        }
    }

    /// <summary>Overrides are never needed; the other controls are where the line holds right-to-left letters.</summary>
    private static bool IsInRightToLeftLine(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).IndexOfAny('\u202D', '\u202E') >= 0) return false;
        var line = Lines.Around(text, start);
        for (var i = line.Start; i < line.End; i++)
        {
            var codePoint = CodePoints.At(text, i, out var length);
            if (codePoint is (>= 0x0590 and <= 0x08FF and not 0x061C) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)) return true;
            i += length - 1;
        }

        return false;
    }

    /// <summary>Thai to Tibetan, Myanmar, Khmer, and the scripts of East Asia.</summary>
    private static bool WritesNoSpaces(int codePoint) => codePoint is (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3000 and <= 0x9FFF);

    /// <summary>Hebrew and Arabic to Mongolian, and their extensions: scripts whose letters join or have forms to choose from.</summary>
    private static bool IsJoinedScript(int codePoint) => codePoint is (>= 0x0590 and <= 0x1CFF) or (>= 0xA800 and <= 0xABFF) or (>= 0x10A00 and <= 0x11FFF);

    private static bool IsSymbol(int codePoint) => codePoint is (>= 0x2190 and <= 0x2BFF) or (>= 0x1F000 and <= 0x1FAFF);
}
