using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyLint.Tone;

namespace PolicyLint.Cli.Output;

/// <summary>Writes tones as JSON: the label, the five probabilities in the order of <see cref="ToneLabel"/>, the language.</summary>
internal static class ToneJson
{
    /// <summary>More digits would only tell processors apart.</summary>
    private const int Digits = 6;

    /// <summary>One object a line.</summary>
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented for people.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Writes the properties of a score into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, in ToneScore score, string language)
    {
        json.WriteString("label", ToneLabelNames.NameOf(score.Label));
        json.WriteStartObject("probabilities");
        for (var label = ToneLabel.Promotional; label <= ToneLabel.Conversational; label++)
            json.WriteNumber(ToneLabelNames.NameOf(label), Math.Round((double)score[label], Digits));
        json.WriteEndObject();
        json.WriteString("language", language);
    }
}
