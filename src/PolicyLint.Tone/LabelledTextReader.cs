using System.Text;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Reads labelled texts: UTF-8, one a line, label, kind and text with tabs between.</summary>
internal static class LabelledTextReader
{
    private const int FewestOfLabel = 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The texts that come with the tool, sorted by batch.</summary>
    public static List<LabelledText> ReadBuiltIn()
    {
        var texts = new List<LabelledText>();
        foreach (var name in Resources.NamesUnder("Data/")) texts.AddRange(Read(Resources.Read(name), name, Path.GetFileNameWithoutExtension(name)));
        return texts;
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ToneDataException">The file is missing or a line of it cannot be used; says which.</exception>
    public static List<LabelledText> ReadFile(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path), path, Path.GetFileNameWithoutExtension(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToneDataException($"{path}: cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads the bytes of a file called <paramref name="name"/> in messages.</summary>
    /// <exception cref="ToneDataException">A line cannot be used.</exception>
    public static List<LabelledText> Read(ReadOnlySpan<byte> bytes, string name, string batch)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var texts = new List<LabelledText>();
        var number = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            var line = Decode(bytes[range], name, number).TrimEnd('\r');
            if (line.Length > 0) texts.Add(Parse(line, name, number, batch));
        }

        return texts;
    }

    /// <summary>Refuses data in which a label has too few texts to learn from.</summary>
    /// <exception cref="ToneDataException">Names the label.</exception>
    public static void RequireEveryLabel(IReadOnlyCollection<LabelledText> texts)
    {
        foreach (var label in Enum.GetValues<ToneLabel>())
        {
            var count = texts.Count(text => text.Label == label);
            if (count >= FewestOfLabel) continue;
            throw new ToneDataException(
                $"Only {count} texts are labelled {label.ToString().ToLowerInvariant()}; {FewestOfLabel} are needed. Add some, or train with --base builtin.");
        }
    }

    private static string Decode(ReadOnlySpan<byte> line, string name, int number)
    {
        try
        {
            return StrictUtf8.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            throw new ToneDataException($"{name}:{number}: not UTF-8. Save the file as UTF-8.");
        }
    }

    private static LabelledText Parse(string line, string name, int number, string batch)
    {
        var parts = line.Split('\t');
        if (parts.Length != 3) throw new ToneDataException($"{name}:{number}: {parts.Length} columns, not the three of label, kind and text.");
        // A number would parse too.
        if (!Enum.TryParse<ToneLabel>(parts[0], ignoreCase: true, out var label) || char.IsAsciiDigit(parts[0][0]))
        {
            throw new ToneDataException($"{name}:{number}: unknown label “{parts[0]}”: promotional, hype, hostile, informative or conversational.");
        }

        if (string.IsNullOrWhiteSpace(parts[2])) throw new ToneDataException($"{name}:{number}: no text.");
        return new LabelledText(batch, label, parts[1], parts[2]);
    }
}
