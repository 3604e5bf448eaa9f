using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Quantises weights and writes the model file that <see cref="ToneModel"/> reads.</summary>
internal static class ToneModelWriter
{
    private static readonly int[] SteppedGroupEnds =
    [
        FeatureLayout.PairStart, FeatureLayout.Presence, FeatureLayout.MeasureStart,
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
        var stepped = MemoryMarshal.Cast<byte, sbyte>(data.AsSpan(start, FeatureLayout.MeasureStart * FeatureLayout.Hidden));
        var first = 0;
        for (var group = 0; group < SteppedGroupEnds.Length; group++)
        {
            var end = SteppedGroupEnds[group] * FeatureLayout.Hidden;
            var step = Math.Max(Greatest(weights[first..end]) / sbyte.MaxValue, float.Epsilon);
            WriteFloat(data, ToneModelHeader.ScalesAt + (sizeof(float) * group), step * settings.Emphasis[group]);
            for (var i = first; i < end; i++) stepped[i] = (sbyte)MathF.Round(weights[i] / step);
            first = end;
        }

        var at = start + stepped.Length;
        foreach (var weight in weights[first..])
        {
            WriteFloat(data, at, weight * settings.Emphasis[^1]);
            at += sizeof(float);
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

    private static void WriteFloats(byte[] data, int at, IReadOnlyList<float> values)
    {
        for (var i = 0; i < values.Count; i++) WriteFloat(data, at + (sizeof(float) * i), values[i]);
    }
}
