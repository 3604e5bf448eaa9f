using System.Numerics;
using System.Runtime.CompilerServices;

namespace PolicyLint.Tone;

/// <summary>
/// Where each feature has its row. Two groups are counted, hashed words and hashed pairs of tags (<see cref="TokenTag"/>); a count weighs 1/√n,
/// with n the number of counts of its group in the text. After them come the traits, which a text has or has not, and last the measures,
/// each with a value of its own. What goes together in a text is the hidden units' business.
/// </summary>
internal static class FeatureLayout
{
    /// <summary>Changes whenever a text would give other features than before; a model of another set is refused.</summary>
    public const int FeatureSet = 4;

    /// <summary>Number of labels.</summary>
    public const int Labels = 5;

    /// <summary>Hidden units, and so weights in a row. <see cref="WeightSink"/> sums a row in four vectors: another number is another sink.</summary>
    public const int Hidden = 64;

    /// <summary>Number of word classes.</summary>
    public const int Classes = (int)WordClass.Windfall + 1;

    /// <summary>Number of signs.</summary>
    public const int Signs = (int)TextSign.NoEnd + 1;

    /// <summary>Number of measures.</summary>
    public const int Measures = (int)TextMeasure.BeginsWithQuestion + 1;

    /// <summary>log2 of the rows of single words.</summary>
    public const int WordBits = 14;

    /// <summary>log2 of the rows of pairs.</summary>
    public const int PairBits = 15;

    /// <summary>Number of counted groups: words, pairs.</summary>
    public const int CountedGroups = 2;

    /// <summary>Number of groups whose weights are quantised, each with a step of its own: the counted ones and the traits.</summary>
    public const int SteppedGroups = CountedGroups + 1;

    /// <summary>Number of groups: the stepped ones and the measures.</summary>
    public const int Groups = SteppedGroups + 1;

    /// <summary>First row of one token's tag following another's.</summary>
    public const int PairStart = 1 << WordBits;

    /// <summary>First row of class and sign presence: the first of the traits.</summary>
    public const int Presence = PairStart + (1 << PairBits);

    /// <summary>First row of classes under a negation.</summary>
    public const int Negated = Presence + Classes + Signs;

    /// <summary>First row of classes in quotation marks.</summary>
    public const int Quoted = Negated + Classes;

    /// <summary>First row of the measures.</summary>
    public const int MeasureStart = Quoted + Classes;

    /// <summary>Number of all rows: the length of the vectors that the trainer sees.</summary>
    public const int Rows = MeasureStart + Measures;

    /// <summary>The first row of each group of traits.</summary>
    public static ReadOnlySpan<int> TraitStarts => [Presence, Negated, Quoted];

    /// <summary>
    /// Classes whose meaning turns under a negation ("isn't a scam") and is someone else's in quotation marks ("they said we were idiots"):
    /// they are then counted apart.
    /// </summary>
    public static readonly ulong Polar = Mask(
        WordClass.Accusation, WordClass.CallToAction, WordClass.Complaint, WordClass.Contempt, WordClass.Dismissal, WordClass.Hype,
        WordClass.InsultNoun, WordClass.Praise, WordClass.SellWord, WordClass.Urgency);

    /// <summary>The bit of a class.</summary>
    public static ulong Bit(WordClass @class) => 1UL << (int)@class;

    /// <summary>The bit of a sign.</summary>
    public static ulong Bit(TextSign sign) => 1UL << (Classes + (int)sign);

    /// <summary>The lowest bit of <paramref name="bits"/>, which loses it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Take(ref ulong bits)
    {
        var bit = BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
        return bit;
    }

    private static ulong Mask(params ReadOnlySpan<WordClass> classes)
    {
        var mask = 0UL;
        foreach (var @class in classes) mask |= Bit(@class);
        return mask;
    }
}
