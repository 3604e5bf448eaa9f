using System.Collections.Immutable;
using PolicyLint.Text;
using PolicyLint.Tone;

namespace PolicyLint.Policies;

/// <summary>
/// How an organisation sounds in posts it is proud of: <c>voice.yaml</c>, written by <c>policylint voice</c> and edited by people. A trait
/// that the file leaves out is null and never compared.
/// </summary>
public sealed record HouseVoice
{
    /// <summary>Nothing is said of it.</summary>
    public static HouseVoice Unknown { get; } = new();

    /// <summary>Share of each label, 0–1; a label left out is not compared.</summary>
    public ImmutableSortedDictionary<ToneLabel, double> Tone { get; init; } = ImmutableSortedDictionary<ToneLabel, double>.Empty;

    /// <summary>Average words in a sentence.</summary>
    public double? SentenceWords { get; init; }

    /// <summary>I, we, my, our … in 100 words.</summary>
    public double? FirstPerson { get; init; }

    /// <summary>You, your … in 100 words.</summary>
    public double? SecondPerson { get; init; }

    /// <summary>Formality the other way round: don't, it's, we're … in 100 words.</summary>
    public double? Contractions { get; init; }

    /// <summary>Phrases of the rule's <c>jargon</c> in 100 words.</summary>
    public double? Jargon { get; init; }

    /// <summary>Emoji in 100 words.</summary>
    public double? Emoji { get; init; }

    /// <summary>Reads <c>voice.yaml</c>. What is wrong in it is told and left out.</summary>
    /// <param name="path">Path of the file, as problems tell it.</param>
    /// <param name="text">Its text.</param>
    public static PolicyReading<HouseVoice> Read(string path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var reader = ConfigurationReader.Open(path, text, "voice.yaml");
        var voice = new HouseVoice
        {
            Tone = ReadTone(reader),
            SentenceWords = ReadRate(reader, "sentenceWords"),
            FirstPerson = ReadRate(reader, "firstPerson"),
            SecondPerson = ReadRate(reader, "secondPerson"),
            Contractions = ReadRate(reader, "contractions"),
            Jargon = ReadRate(reader, "jargon"),
            Emoji = ReadRate(reader, "emoji"),
        };
        reader.ReportUnknown("voice.yaml");
        return new PolicyReading<HouseVoice>(voice, reader.Problems.ToImmutable());
    }

    /// <summary>This voice laid over a more general one: a file that says something replaces the farther one whole, since traits belong together.</summary>
    public HouseVoice Over(HouseVoice below) => ReferenceEquals(this, Unknown) ? below : this;

    private static ImmutableSortedDictionary<ToneLabel, double> ReadTone(ConfigurationReader reader)
    {
        if (reader.Mapping("tone") is not { } map) return ImmutableSortedDictionary<ToneLabel, double>.Empty;
        var tone = new ConfigurationReader(map, reader.Problems);
        var shares = ImmutableSortedDictionary.CreateBuilder<ToneLabel, double>();
        for (var label = ToneLabel.Promotional; label <= ToneLabel.Conversational; label++)
        {
            var name = ToneLabelNames.NameOf(label);
            if (ReadRate(tone, name) is not { } share) continue;
            if (share <= 1) shares.Add(label, share);
            else tone.Missing(name, $"`{name}` is a share from 0 to 1.");
        }

        tone.ReportUnknown("`tone`");
        return shares.ToImmutable();
    }

    private static double? ReadRate(ConfigurationReader reader, string key)
    {
        var rate = reader.Double(key);
        if (rate is not < 0) return rate;
        reader.Missing(key, $"`{key}` is a number from 0 up.");
        return null;
    }
}
