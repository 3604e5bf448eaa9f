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
    public static ulong ClassesOf(int row)
    {
        const ulong all = (1UL << FeatureLayout.Classes) - 1;
        if (row is < FeatureLayout.Presence or >= FeatureLayout.MeasureStart) return 0;
        if (row < FeatureLayout.Negated) return (1UL << (row - FeatureLayout.Presence)) & all;
        return 1UL << ((row - FeatureLayout.Negated) % FeatureLayout.Classes);
    }

    /// <summary>What to call a row that no word of the text accounts for.</summary>
    public static string Of(int row) => row switch
    {
        >= FeatureLayout.Presence + FeatureLayout.Classes and < FeatureLayout.Negated => Signs[row - FeatureLayout.Presence - FeatureLayout.Classes],
        >= FeatureLayout.Negated and < FeatureLayout.Quoted => $"{Classes[row - FeatureLayout.Negated]} negated",
        >= FeatureLayout.Quoted and < FeatureLayout.MeasureStart => $"{Classes[row - FeatureLayout.Quoted]} quoted",
        _ => Shape,
    };

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
