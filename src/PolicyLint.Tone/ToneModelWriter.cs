using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Quantises weights and writes the model file that <see cref="ToneModel"/> reads.</summary>
internal static class ToneModelWriter
{
    private static readonly int[] GroupEnds =
    [
        FeatureLayout.BigramStart, FeatureLayout.SequenceStart, FeatureLayout.CountedRows, FeatureLayout.Rows,
    ];

    /// <summary>The bytes of a model.</summary>
    /// <param name="network">The weights.</param>
    /// <param name="settings">How they were trained: the emphasis of each group goes into its quantisation step.</param>
    /// <param name="temperature">The calibration.</param>
    /// <param name="texts">Number of texts it learned from.</param>
    /// <param name="figures">What it reached on texts left out.</param>
    public static byte[] Write(ToneNetwork network, TrainingSettings settings, float temperature, int texts, ToneFigures figures)
    {
        var table = WordClassCompiler.Compile(out var tableBits);
        var data = new byte[ToneModelHeader.LengthOf(tableBits)];
        ToneModelHeader.Magic.CopyTo(data);
        WriteInt(data, ToneModelHeader.VersionAt, ToneModelHeader.Version);
        WriteInt(data, ToneModelHeader.FeatureSetAt, FeatureLayout.FeatureSet);
        WriteInt(data, ToneModelHeader.LengthAt, data.Length);
        WriteInt(data, ToneModelHeader.TableBitsAt, tableBits);
        ToneModelHeader.Labels.CopyTo(data.AsSpan(ToneModelHeader.LabelsAt));
        WriteFloat(data, ToneModelHeader.TemperatureAt, temperature);
        WriteInt(data, ToneModelHeader.TextsAt, texts);
        WriteFloat(data, ToneModelHeader.FiguresAt, (float)figures.MacroF1);
        WriteFloat(data, ToneModelHeader.FiguresAt + 4, (float)figures.PitchRecall);
        WriteFloat(data, ToneModelHeader.FiguresAt + 8, (float)figures.CalibrationError);
        WriteFloats(data, ToneModelHeader.HiddenBiasesAt, network.HiddenBiases);
        WriteFloats(data, ToneModelHeader.OutputAt, [.. network.Output.SelectMany(weights => weights)]);
        WriteFloats(data, ToneModelHeader.OutputBiasesAt, network.OutputBiases);

        table.CopyTo(data, ToneModelHeader.Size);
        WriteWeights(data, ToneModelHeader.Size + table.Length, network.Hidden, settings);
        SHA256.HashData(data.AsSpan(ToneModelHeader.HashedFrom), data.AsSpan(ToneModelHeader.Hash));
        return data;
    }

    private static void WriteWeights(byte[] data, int start, ReadOnlySpan<float> weights, TrainingSettings settings)
    {
        var counted = MemoryMarshal.Cast<byte, sbyte>(data.AsSpan(start, FeatureLayout.CountedRows * FeatureLayout.Hidden));
        var dense = MemoryMarshal.Cast<byte, short>(data.AsSpan(start + counted.Length));
        var first = 0;
        for (var group = 0; group < GroupEnds.Length; group++)
        {
            var isDense = group == FeatureLayout.Groups;
            var steps = isDense ? short.MaxValue : sbyte.MaxValue;
            var part = weights[(first * FeatureLayout.Hidden)..(GroupEnds[group] * FeatureLayout.Hidden)];
            var step = Math.Max(Greatest(part) / steps, float.Epsilon);
            WriteFloat(data, ToneModelHeader.ScalesAt + (4 * group), step * settings.Emphasis[group]);
            for (var i = 0; i < part.Length; i++)
            {
                var stepped = (int)MathF.Round(part[i] / step);
                if (isDense) dense[i] = (short)stepped;
                else counted[(first * FeatureLayout.Hidden) + i] = (sbyte)stepped;
            }

            first = GroupEnds[group];
        }
    }

    private static float Greatest(ReadOnlySpan<float> weights)
    {
        var greatest = 0f;
        foreach (var weight in weights) greatest = MathF.Max(greatest, MathF.Abs(weight));
        return greatest;
    }

    private static void WriteInt(byte[] data, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(at), value);

    private static void WriteFloat(byte[] data, int at, float value) => BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(at), value);

    private static void WriteFloats(byte[] data, int at, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < values.Length; i++) WriteFloat(data, at + (sizeof(float) * i), values[i]);
    }
}
