using System.Text;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>
/// Finds words written with mathematical, circled, squared or full-width letters for the look of it. Screen readers spell them
/// letter by letter or skip them, and no search finds them. Single letters are left to mathematics.
/// </summary>
internal static class PseudoLetters
{
    /// <summary>So many letters in a row are a word and no formula.</summary>
    private const int LeastLetters = 3;

    /// <summary>Letters that the mathematical alphabets borrow from elsewhere, each behind its plain one.</summary>
    private const string LetterLike = "hℎBℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴCℭHℌIℑRℜZℨCℂHℍNℕPℙQℚRℝZℤ";

    /// <summary>Reports each stretch of such words, with the plain letters as a fix.</summary>
    public static void Report(CheckContext context, ProseText text)
    {
        var content = text.Text;
        // All of them lie beyond the Latin, Greek and Cyrillic alphabets, so that most texts hold none.
        var first = content.AsSpan().IndexOfAnyInRange('\u2100', '\uFF5A');
        if (first < 0) return;
        var plain = new StringBuilder();
        for (var i = first; i < content.Length;)
        {
            var end = ReadStretch(content, i, plain);
            if (end < 0)
            {
                i++;
                continue;
            }

            var span = TextSpan.FromBounds(i, end);
            var fix = new Fix("Write plain letters", FixKind.Safe, [new TextChange(text.Map.ToSource(span), plain.ToString())], IsTemplate: false, "plain-letters");
            context.ReportAt(text, span, new MessageArguments(Suggestion: plain.ToString()), [fix]);
            i = end;
        }
    }

    /// <summary>The end of the stretch of pseudo-words that begins here, or -1; the plain letters go to <paramref name="plain"/>.</summary>
    private static int ReadStretch(string text, int start, StringBuilder plain)
    {
        plain.Clear();
        int letters = 0, longest = 0, end = -1;
        for (var i = start; i < text.Length;)
        {
            var letter = PlainLetter(CodePoints.At(text, i, out var length));
            if (letter != '\0')
            {
                plain.Append(letter);
                longest = Math.Max(longest, ++letters);
                i += length;
                end = i;
                continue;
            }

            // One space joins two such words; it stays only where another one follows.
            if (end != i || text[i] != ' ' || i + 1 == text.Length || PlainLetter(CodePoints.At(text, i + 1, out _)) == '\0') break;
            plain.Append(' ');
            letters = 0;
            i++;
        }

        return longest >= LeastLetters && !IsEastAsian(text, start) ? end : -1;
    }

    /// <summary>The letter or digit that the sign stands for, or NUL where it is an ordinary sign.</summary>
    private static char PlainLetter(int codePoint) => codePoint switch
    {
        >= 0x1D400 and <= 0x1D6A3 => Letter((codePoint - 0x1D400) % 52),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + (codePoint - 0x1D7CE) % 10),
        >= 0x24B6 and <= 0x24E9 => Letter(codePoint - 0x24B6),
        >= 0x1F130 and <= 0x1F149 => Letter(codePoint - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => Letter(codePoint - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => Letter(codePoint - 0x1F170),
        >= 0xFF21 and <= 0xFF3A => Letter(codePoint - 0xFF21),
        >= 0xFF41 and <= 0xFF5A => Letter(codePoint - 0xFF41 + 26),
        >= 0x2100 and <= 0x214F when LetterLike.IndexOf((char)codePoint, StringComparison.Ordinal) is > 0 and var at => LetterLike[at - 1],
        _ => '\0',
    };

    private static char Letter(int index) => (char)(index < 26 ? 'A' + index : 'a' + index - 26);

    /// <summary>Full-width letters are ordinary on a line of Chinese, Japanese or Korean.</summary>
    private static bool IsEastAsian(string text, int start)
    {
        if (text[start] is not (>= '\uFF21' and <= '\uFF5A')) return false;
        var line = Lines.Around(text, start);
        var content = text.AsSpan(line.Start, line.Length);
        return content.ContainsAnyInRange('\u3000', '\u9FFF') || content.ContainsAnyInRange('\uAC00', '\uD7A3');
    }
}
