using System.Numerics;
using PolicyLint.Drafts;

namespace PolicyLint.Text;

/// <summary>
/// Tells whether a text is clearly in another language than English: by its script, or by function words of another language
/// that outnumber those of English. Built to err towards English, since a rule silenced by mistake is missed by no one.
/// </summary>
internal static class LanguageProfile
{
    /// <summary>Of a long text a stretch at its beginning, middle and end is read; UTF-16 code units.</summary>
    private const int WindowLength = 512;

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
        var tally = new Tally(
            stackalloc int[FunctionWords.LanguageCount],
            stackalloc int[FunctionWords.LanguageCount],
            stackalloc bool[FunctionWords.Capacity]);
        if (text.Length <= 3 * WindowLength)
        {
            tally.Read(text);
        }
        else
        {
            tally.Read(text[..WindowLength]);
            tally.Read(text.Slice((text.Length - WindowLength) / 2, WindowLength));
            tally.Read(text[^WindowLength..]);
        }

        return tally.Judge();
    }

    /// <summary>Whether a run of letters is a word of the text and no part of a URL, file name, hashtag, mention or identifier.</summary>
    private static bool IsProse(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && (char.IsAsciiDigit(text[start - 1]) || JoinsWhatFollows(text[start - 1]))) return false;
        return end == text.Length || !(char.IsAsciiDigit(text[end]) || text[end] is '/' or '_' or '=' or '@' or '\\' or '(');
    }

    private static bool JoinsWhatFollows(char unit) => unit is '/' or '@' or '#' or '_' or '\\' or '=' or '.' or '&' or '-';

    private static bool IsInsideWord(ReadOnlySpan<char> text, int index) =>
        IsLatinLetter(text[index]) || (text[index] is '\'' or '’' && index + 1 < text.Length && IsLatinLetter(text[index + 1]));

    private static bool IsLatinLetter(char unit) => char.IsAsciiLetter(unit)
        || unit is (>= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7') or (>= '\u1E00' and <= '\u1EFF');

    private static int ForeignLetters(char unit)
    {
        if (unit < '\u0370' || !char.IsLetter(unit)) return 0;
        var isIdeograph = unit is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');
        return isIdeograph ? LettersOfAnIdeograph : 1;
    }

    /// <summary>What was counted so far.</summary>
    private ref struct Tally
    {
        private readonly Span<int> _hits;
        private readonly Span<int> _different;
        private readonly Span<bool> _seen;
        private int _words;
        private int _latinLetters;
        private int _foreignLetters;

        public Tally(Span<int> hits, Span<int> different, Span<bool> seen)
        {
            _hits = hits;
            _different = different;
            _seen = seen;
            hits.Clear();
            different.Clear();
            seen.Clear();
        }

        public void Read(ReadOnlySpan<char> text)
        {
            for (var i = 0; i < text.Length;)
            {
                if (!IsLatinLetter(text[i]))
                {
                    _foreignLetters += ForeignLetters(text[i++]);
                    continue;
                }

                var start = i;
                var hash = FunctionWords.EmptyHash;
                do hash = FunctionWords.Append(hash, text[i++]);
                while (i < text.Length && IsInsideWord(text, i));
                _latinLetters += i - start;
                if (IsProse(text, start, i)) Add(hash);
            }
        }

        public readonly DraftLanguage Judge()
        {
            if (_foreignLetters >= FewestForeignLetters && _foreignLetters > _latinLetters) return DraftLanguage.Other;
            if (_words < FewestWords) return DraftLanguage.Unknown;
            var english = _hits[FunctionWords.English];
            for (var language = FunctionWords.English + 1; language < _hits.Length; language++)
            {
                var isFrequent = _hits[language] * OneWordIn >= _words && _hits[language] > 2 * english;
                if (isFrequent && _different[language] >= FewestDifferentWords) return DraftLanguage.Other;
            }

            return english >= FewestEnglishWords ? DraftLanguage.English : DraftLanguage.Unknown;
        }

        private void Add(uint hash)
        {
            _words++;
            uint languages = FunctionWords.All.Find(hash, out var slot);
            if (languages == 0) return;
            var isNew = !_seen[slot];
            _seen[slot] = true;
            for (; languages != 0; languages &= languages - 1)
            {
                var language = BitOperations.TrailingZeroCount(languages);
                _hits[language]++;
                if (isNew) _different[language]++;
            }
        }
    }
}
