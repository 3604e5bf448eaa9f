using System.Text;

namespace PolicyLint.Tone;

/// <summary>Names for people, of the rows that no single word accounts for.</summary>
internal static class TraitNames
{
    private const string Shape = "length and shape";

    private static readonly string[] Classes = [.. Enum.GetNames<WordClass>().Select(name => Separate(name, '-'))];
    private static readonly string[] Signs = [.. Enum.GetNames<TextSign>().Select(name => Separate(name, ' '))];

    /// <summary>The name of a class, as its list's file has it.</summary>
    public static string Of(WordClass @class) => Classes[(int)@class];

    /// <summary>The names of the classes in a mask.</summary>
    public static IReadOnlyList<string> Of(ulong classes)
    {
        if (classes == 0) return [];
        var names = new List<string>();
        while (classes != 0) names.Add(Classes[FeatureLayout.Take(ref classes)]);
        return names;
    }

    /// <summary>The classes behind a row; zero for signs and measures.</summary>
    public static ulong ClassesOf(int group, int row)
    {
        const ulong all = (1UL << FeatureLayout.Classes) - 1;
        if (group < FeatureLayout.Groups)
        {
            var (low, high) = BitsOfPair(row);
            return ((1UL << low) | (1UL << high)) & all;
        }

        if (row < FeatureLayout.Presence) return 0;
        if (row < FeatureLayout.Repeated) return (1UL << (row - FeatureLayout.Presence)) & all;
        return 1UL << ((row - FeatureLayout.Repeated) % FeatureLayout.Classes);
    }

    /// <summary>What to call a row that no word of the text accounts for.</summary>
    public static string Of(int group, int row)
    {
        if (group < FeatureLayout.Groups)
        {
            var (_, high) = BitsOfPair(row);
            return Sign(high - FeatureLayout.Classes);
        }

        if (row is >= FeatureLayout.Presence and < FeatureLayout.Repeated) return Sign(row - FeatureLayout.Presence - FeatureLayout.Classes);
        if (row is >= FeatureLayout.Negated and < FeatureLayout.Quoted) return $"{Classes[row - FeatureLayout.Negated]} negated";
        if (row is >= FeatureLayout.Quoted and < FeatureLayout.First) return $"{Classes[row - FeatureLayout.Quoted]} quoted";
        return Shape;
    }

    private static string Sign(int sign) => sign >= 0 ? Signs[sign] : Shape;

    private static (int Low, int High) BitsOfPair(int row)
    {
        var pair = row - FeatureLayout.PairStart;
        var high = 1;
        while (high * (high + 1) / 2 <= pair) high++;
        return (pair - (high * (high - 1) / 2), high);
    }

    private static string Separate(string name, char separator)
    {
        var builder = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && builder.Length > 0) builder.Append(separator);
            builder.Append(char.ToLowerInvariant(character));
        }

        return builder.ToString();
    }
}
