using System.Numerics;

namespace PolicyLint.Tone;

/// <summary>
/// Where each feature has its row. Three groups are counted: hashed words, word pairs, and classes in sequence. A count weighs 1/√n, with n
/// the number of counts of its group in the text. The dense rows come after them: presence and density of classes, signs, and measures of the
/// text, each with a value of its own. What goes together in a text is the hidden units' business.
/// </summary>
internal static class FeatureLayout
{
    /// <summary>Changes whenever a text would give other features than before; a model of another set is refused.</summary>
    public const int FeatureSet = 2;

    /// <summary>Number of labels.</summary>
    public const int Labels = 5;

    /// <summary>Hidden units, and so weights in a row.</summary>
    public const int Hidden = 32;

    /// <summary>Number of word classes.</summary>
    public const int Classes = (int)WordClass.Windfall + 1;

    /// <summary>Number of signs.</summary>
    public const int Signs = (int)TextSign.NoEnd + 1;

    /// <summary>Classes and signs together: the bits that say what is present.</summary>
    public const int Bits = Classes + Signs;

    /// <summary>log2 of the rows of single words.</summary>
    public const int WordBits = 14;

    /// <summary>log2 of the rows of word pairs.</summary>
    public const int BigramBits = 13;

    /// <summary>Rows of one class following another within three words.</summary>
    public const int SequenceRows = Classes * Classes;

    /// <summary>First row of the word pairs.</summary>
    public const int BigramStart = 1 << WordBits;

    /// <summary>First row of the class sequences.</summary>
    public const int SequenceStart = BigramStart + (1 << BigramBits);

    /// <summary>Rows of the three counted groups together.</summary>
    public const int CountedRows = SequenceStart + SequenceRows;

    /// <summary>Number of counted groups: words, bigrams, sequences.</summary>
    public const int Groups = 3;

    /// <summary>First dense row of class and sign presence.</summary>
    public const int Presence = (int)TextMeasure.BeginsWithQuestion + 1;

    /// <summary>First dense row of class presence more than once.</summary>
    public const int Repeated = Presence + Bits;

    /// <summary>First dense row of class density (share of the words).</summary>
    public const int Density = Repeated + Classes;

    /// <summary>First dense row of classes under a negation.</summary>
    public const int Negated = Density + Classes;

    /// <summary>First dense row of classes in quotation marks.</summary>
    public const int Quoted = Negated + Classes;

    /// <summary>First dense row of the class of the text's first word.</summary>
    public const int First = Quoted + Classes;

    /// <summary>First dense row of the classes that begin any sentence.</summary>
    public const int Starting = First + Classes;

    /// <summary>First dense row of the class of the last word.</summary>
    public const int Last = Starting + Classes;

    /// <summary>Number of dense rows.</summary>
    public const int DenseRows = Last + Classes;

    /// <summary>Number of all rows: the length of the vectors that the trainer sees.</summary>
    public const int Rows = CountedRows + DenseRows;

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
