using System.Buffers.Binary;

namespace PolicyLint.Tone;

/// <summary>
/// The head of a model file. All numbers are little-endian. After it lie the word classes, the weights of all rows but the measures (a signed byte
/// a hidden unit) and those of the measures (a float), without gaps.
/// </summary>
/// <remarks>
/// <code>
///   0  magic "PLTONE\r\n"            96  quantisation steps: words, pairs, traits (3 floats)
///   8  format version (int)         108  biases of the hidden units (64 floats)
///  12  feature set (int)            364  output weights, label by label (320 floats)
///  16  length of the file (int)    1644  output biases (5 floats)
///  20  log2 of class table slots   1664  temperature (float)
///  24  SHA-256 of all from byte 56 1668  texts it learned from (int)
///  56  names of the labels (40)    1672  figures on texts left out: macro-F1, recall of a sales pitch at
///                                        precision 0.9, calibration error (3 floats)
///                                  1684  zero
///                                  1728  the sections
/// </code>
/// </remarks>
internal static class ToneModelHeader
{
    /// <summary>Format version written and read.</summary>
    public const int Version = 4;

    /// <summary>Bytes of the head.</summary>
    public const int Size = 1728;

    /// <summary>Where the bytes begin that the hash covers.</summary>
    public const int HashedFrom = 56;

    /// <summary>Where the hash stands.</summary>
    public const int Hash = 24;

    /// <summary>Where the format version stands.</summary>
    public const int VersionAt = 8;

    /// <summary>Where the feature set stands.</summary>
    public const int FeatureSetAt = 12;

    /// <summary>Where the length stands.</summary>
    public const int LengthAt = 16;

    /// <summary>Where the size of the class table stands.</summary>
    public const int TableBitsAt = 20;

    /// <summary>Where the names of the labels stand.</summary>
    public const int LabelsAt = 56;

    /// <summary>Where the quantisation steps stand.</summary>
    public const int ScalesAt = 96;

    /// <summary>Where the biases of the hidden units stand.</summary>
    public const int HiddenBiasesAt = ScalesAt + (sizeof(float) * FeatureLayout.SteppedGroups);

    /// <summary>Where the output weights stand.</summary>
    public const int OutputAt = HiddenBiasesAt + (sizeof(float) * FeatureLayout.Hidden);

    /// <summary>Where the output biases stand.</summary>
    public const int OutputBiasesAt = OutputAt + (sizeof(float) * FeatureLayout.Hidden * FeatureLayout.Labels);

    /// <summary>Where the temperature stands.</summary>
    public const int TemperatureAt = OutputBiasesAt + (sizeof(float) * FeatureLayout.Labels);

    /// <summary>Where the number of texts stands.</summary>
    public const int TextsAt = TemperatureAt + sizeof(float);

    /// <summary>Where the figures stand.</summary>
    public const int FiguresAt = TextsAt + sizeof(int);

    /// <summary>What every model file begins with; the line break shows a file mangled by text tools.</summary>
    public static ReadOnlySpan<byte> Magic => "PLTONE\r\n"u8;

    /// <summary>The names of the labels, eight letters each.</summary>
    public static ReadOnlySpan<byte> Labels => "promotiohype    hostile informatconversa"u8;

    /// <summary>The length of a file with a class table of 2^<paramref name="tableBits"/> slots.</summary>
    public static int LengthOf(int tableBits) =>
        Size + WordClassTable.SizeOf(tableBits) + (FeatureLayout.Hidden * (FeatureLayout.MeasureStart + (sizeof(float) * FeatureLayout.Measures)));

    /// <summary>Refuses data that are not a whole model of this version and feature set.</summary>
    /// <exception cref="ToneModelException">Says what is wrong.</exception>
    public static void Check(ReadOnlySpan<byte> data)
    {
        if (!data.StartsWith(Magic)) throw new ToneModelException("This is no tone model: write one with “policylint-tone train”.");
        if (data.Length < Size) throw Truncated(data.Length, Size);
        var version = BinaryPrimitives.ReadInt32LittleEndian(data[VersionAt..]);
        var featureSet = BinaryPrimitives.ReadInt32LittleEndian(data[FeatureSetAt..]);
        if (version != Version || featureSet != FeatureLayout.FeatureSet)
        {
            throw new ToneModelException(
                $"The tone model has format {version} and feature set {featureSet}, this program needs {Version} and {FeatureLayout.FeatureSet}: "
                + "train it again.");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(data[LengthAt..]);
        if (data.Length < length) throw Truncated(data.Length, length);
        var tableBits = BinaryPrimitives.ReadInt32LittleEndian(data[TableBitsAt..]);
        if (tableBits is < 4 or > 20 || length != LengthOf(tableBits) || data.Length != length) throw Corrupt();
        if (!data.Slice(LabelsAt, Labels.Length).SequenceEqual(Labels))
        {
            throw new ToneModelException("The tone model has other labels than this program: train it again.");
        }

        var temperature = BinaryPrimitives.ReadSingleLittleEndian(data[TemperatureAt..]);
        if (!(temperature is > 0 and < float.PositiveInfinity)) throw Corrupt();
    }

    /// <summary>The error of a model whose bytes changed.</summary>
    public static ToneModelException Corrupt() => new("The tone model is corrupt: restore the file or train it again.");

    private static ToneModelException Truncated(int length, int expected) =>
        new($"The tone model is cut off after {length} of {expected} bytes: restore the file or train it again.");
}
