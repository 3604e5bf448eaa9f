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
        FeatureLayout.BigramStart, FeatureLayout.GramStart, FeatureLayout.SequenceStart, FeatureLayout.PairStart, FeatureLayout.CountedRows,
        FeatureLayout.Rows,
    ];

    /// <summary>The bytes of a model.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="settings">How they were trained: the emphasis of each group goes into its quantisation step.</param>
    /// <param name="temperature">The calibration.</param>
    /// <param name="texts">Number of texts it learned from.</param>
    /// <param name="figures">What it reached on texts left out.</param>
    public static byte[] Write(LinearModel model, TrainingSettings settings, float temperature, int texts, ToneFigures figures)
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
        for (var label = 0; label < FeatureLayout.Labels; label++) WriteFloat(data, ToneModelHeader.BiasesAt + (4 * label), model.Biases[label]);

        table.CopyTo(data, ToneModelHeader.Size);
        WriteWeights(data, ToneModelHeader.Size + table.Length, model, settings);
        SHA256.HashData(data.AsSpan(ToneModelHeader.HashedFrom), data.AsSpan(ToneModelHeader.Hash));
        return data;
    }

    private static void WriteWeights(byte[] data, int start, LinearModel model, TrainingSettings settings)
    {
        var counted = MemoryMarshal.Cast<byte, sbyte>(data.AsSpan(start, FeatureLayout.CountedRows * FeatureLayout.Stride));
        var dense = MemoryMarshal.Cast<byte, short>(data.AsSpan(start + counted.Length));
        var first = 0;
        for (var group = 0; group < GroupEnds.Length; group++)
        {
            var isDense = group == FeatureLayout.Groups;
            var steps = isDense ? short.MaxValue : sbyte.MaxValue;
            var step = Math.Max(Greatest(model, first, GroupEnds[group]) / steps, float.Epsilon);
            WriteFloat(data, ToneModelHeader.ScalesAt + (4 * group), step * settings.Emphasis[group]);
            for (var row = first; row < GroupEnds[group]; row++)
            {
                for (var label = 0; label < FeatureLayout.Labels; label++)
                {
                    var steppedWeight = (int)MathF.Round(model.Weights[label][row] / step);
                    if (isDense) dense[((row - first) * FeatureLayout.Stride) + label] = (short)steppedWeight;
                    else counted[(row * FeatureLayout.Stride) + label] = (sbyte)steppedWeight;
                }
            }

            first = GroupEnds[group];
        }
    }

    private static float Greatest(LinearModel model, int first, int end)
    {
        var greatest = 0f;
        foreach (var weights in model.Weights)
        {
            foreach (var weight in weights.AsSpan(first, end - first)) greatest = MathF.Max(greatest, MathF.Abs(weight));
        }

        return greatest;
    }

    private static void WriteInt(byte[] data, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(at), value);

    private static void WriteFloat(byte[] data, int at, float value) => BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(at), value);
}
