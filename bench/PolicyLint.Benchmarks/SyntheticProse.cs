using System.Text;

namespace PolicyLint.Benchmarks;

/// <summary>Made-up prose and phrases with the proportions of real ones: frequent short words, rare long ones of many kinds, sentences, signs, numbers.</summary>
internal static class SyntheticProse
{
    private const string FrequentWords =
        "the of to and a in is it you that for on are with as this be at have from or by one we our your can will not all but what there if more "
        + "an they which their so do about how up out them then these some her would make like him into time has look two more write go see no way";

    private static readonly string[] Frequent = FrequentWords.Split(' ');
    private static readonly string[] Syllables =
        [.. from onset in "b c d f g h l m n p r s t v w st tr".Split(' ') from vowel in "aeiou" from coda in new[] { "", "n", "r", "s" } select onset + vowel + coda];

    /// <summary>About <paramref name="length"/> characters of prose.</summary>
    internal static string Text(int length)
    {
        var random = new Random(1);
        var text = new StringBuilder(length + 100);
        while (text.Length < length)
        {
            var words = random.Next(6, 24);
            for (var i = 0; i < words; i++)
            {
                var word = Word(random);
                if (i == 0) text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
                else if (random.Next(40) == 0) text.Append(random.Next(2, 3000));
                else text.Append(word);
                if (i < words - 1) text.Append(random.Next(12) == 0 ? ", " : random.Next(60) == 0 ? "-" : " ");
            }

            text.Append(random.Next(10) == 0 ? "? " : ". ");
        }

        return text.ToString();
    }

    /// <summary>Phrases of one to four words for so many rules, with groups, prefixes and gaps among them.</summary>
    internal static string[][] Rules(int count, int phrases)
    {
        var random = new Random(2);
        var rules = new string[count][];
        for (var r = 0; r < count; r++)
        {
            rules[r] = new string[phrases];
            for (var p = 0; p < phrases; p++)
            {
                rules[r][p] = random.Next(8) switch
                {
                    0 => $"{RareWord(random)}(s|d)? {Word(random)}",
                    1 => $"({Word(random)}|{RareWord(random)}) {RareWord(random)}",
                    2 => $"{RareWord(random)} … {Word(random)}",
                    3 => $"{RareWord(random)}s*",
                    4 => RareWord(random),
                    5 => $"{Word(random)} {Word(random)} {RareWord(random)} {Word(random)}",
                    _ => $"{RareWord(random)} {RareWord(random)}",
                };
            }
        }

        return rules;
    }

    private static string Word(Random random) => random.Next(2) == 0 ? Frequent[random.Next(Frequent.Length)] : RareWord(random);

    private static string RareWord(Random random)
    {
        var word = new StringBuilder();
        for (var i = random.Next(1, 4); i >= 0; i--) word.Append(Syllables[random.Next(Syllables.Length)]);
        return word.ToString();
    }
}
