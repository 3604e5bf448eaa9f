using System.Numerics;
using PolicyLint.Drafts;

namespace PolicyLint.Text;

/// <summary>
/// Tells whether a text is clearly in another language than English: by its script, or by function words of another language
/// that outnumber those of English. Built to err towards English, since a rule silenced by mistake is missed by no one.
/// </summary>
internal static class LanguageProfile
{
    /// <summary>The beginning of a draft tells enough; UTF-16 code units.</summary>
    private const int SampleLength = 16_384;

    private const int FewestWords = 8;
    private const int FewestForeignLetters = 8;

    /// <summary>A text of another language holds at least this many different function words of it.</summary>
    private const int FewestDifferentWords = 3;

    /// <summary>One word in so many is a function word, at least; a third to a half is usual.</summary>
    private const int OneWordIn = 7;

    private const int FewestEnglishWords = 2;

    /// <summary>One letter of a script without spaces stands for about as many Latin ones.</summary>
    private const int LettersOfAnIdeograph = 3;

    /// <summary>The language of <paramref name="text"/>; <see cref="DraftLanguage.Unknown"/> where it is too short to tell.</summary>
    public static DraftLanguage Detect(ReadOnlySpan<char> text)
    {
        if (text.Length > SampleLength) text = text[..SampleLength];
        Span<int> hits = stackalloc int[FunctionWords.LanguageCount];
        Span<int> different = stackalloc int[FunctionWords.LanguageCount];
        Span<bool> seen = stackalloc bool[FunctionWords.Capacity];
        hits.Clear();
        different.Clear();
        seen.Clear();
        int words = 0, latin = 0, foreign = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!IsLatinLetter(text[i]))
            {
                foreign += ForeignLetters(text[i]);
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (IsLatinLetter(text[i]) || (text[i] is '\'' or '’' && i + 1 < text.Length && IsLatinLetter(text[i + 1])))) i++;
            latin += i - start;
            if (!IsProse(text, start, i)) continue;
            words++;
            if (i - start > FunctionWords.LongestWord) continue;
            var languages = (uint)FunctionWords.All.Find(text[start..i], out var slot);
            for (var rest = languages; rest != 0; rest &= rest - 1)
            {
                var language = BitOperations.TrailingZeroCount(rest);
                hits[language]++;
                if (!seen[slot]) different[language]++;
            }

            seen[slot] = true;
        }

        return foreign >= FewestForeignLetters && foreign > latin ? DraftLanguage.Other : Judge(words, hits, different);
    }

    private static DraftLanguage Judge(int words, ReadOnlySpan<int> hits, ReadOnlySpan<int> different)
    {
        if (words < FewestWords) return DraftLanguage.Unknown;
        var english = hits[FunctionWords.English];
        for (var language = FunctionWords.English + 1; language < hits.Length; language++)
        {
            var isFrequent = hits[language] * OneWordIn >= words && hits[language] > 2 * english;
            if (isFrequent && different[language] >= FewestDifferentWords) return DraftLanguage.Other;
        }

        return english >= FewestEnglishWords ? DraftLanguage.English : DraftLanguage.Unknown;
    }

    /// <summary>Whether a run of letters is a word of the text and no part of a URL, file name, hashtag, mention or identifier.</summary>
    private static bool IsProse(ReadOnlySpan<char> text, int start, int end)
    {
        var isJoined = start > 0 && (text[start - 1] is '/' or '@' or '#' or '_' or '\\' or '=' or '.' or '&' or '-' || char.IsAsciiDigit(text[start - 1]));
        return !isJoined && (end == text.Length || !(text[end] is '/' or '_' or '=' or '@' or '\\' or '(' || char.IsAsciiDigit(text[end])));
    }

    private static bool IsLatinLetter(char unit) =>
        char.IsAsciiLetter(unit) || unit is (>= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7') or (>= '\u1E00' and <= '\u1EFF');

    private static int ForeignLetters(char unit)
    {
        if (unit < '\u0370' || !char.IsLetter(unit)) return 0;
        return unit is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') ? LettersOfAnIdeograph : 1;
    }
}
