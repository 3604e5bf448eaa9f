using System.Globalization;
using PolicyLint.Analysis;
using PolicyLint.Policies;
using PolicyLint.Tone;

namespace PolicyLint.Cli.Output;

/// <summary>Writes <c>voice.yaml</c> for people to read and edit.</summary>
internal static class VoiceFile
{
    /// <summary>The file's text.</summary>
    public static string Write(VoiceMeter meter)
    {
        var voice = meter.ToVoice();
        var tone = string.Join(", ", voice.Tone.Select(share => $"{ToneLabelNames.NameOf(share.Key)}: {share.Value.ToString("0.00", CultureInfo.InvariantCulture)}"));
        return $$"""
            # The house voice: how {{meter.Drafts}} posts ({{meter.Words}} words) sounded to `policylint voice`. PL5004 tells where a draft is far from it.
            # Change a number to what you want to sound like; a line taken out is not compared.
            tone: {{{tone}}}   # shares of the text
            {{Line("sentenceWords", voice.SentenceWords, "average words in a sentence")}}
            {{Line("firstPerson", voice.FirstPerson, "I, we, my, our … in 100 words")}}
            {{Line("secondPerson", voice.SecondPerson, "you, your … in 100 words")}}
            {{Line("contractions", voice.Contractions, "formality: don't, it's … in 100 words; fewer is more formal")}}
            {{Line("jargon", voice.Jargon, "leverage, synergy … in 100 words")}}
            {{Line("emoji", voice.Emoji, "in 100 words")}}

            """;
    }

    private static string Line(string key, double? value, string what) =>
        $"{$"{key}: {(value ?? 0).ToString("0.0#", CultureInfo.InvariantCulture)}",-24}# {what}";
}
