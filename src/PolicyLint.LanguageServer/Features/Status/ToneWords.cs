using System.Globalization;
using PolicyLint.Tone;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Puts tones into words.</summary>
internal static class ToneWords
{
    /// <summary>Labels less probable than this are left out.</summary>
    private const float WorthNaming = 0.2f;

    /// <summary>The labels that make up a tone, the most probable first: <c>informative 61 % · conversational 30 %</c>.</summary>
    public static string Mix(ToneScore score)
    {
        var labels = Enumerable.Range(0, ToneLabelNames.All.Count).Select(index => (ToneLabel)index)
            .Where(label => score[label] >= WorthNaming || label == score.Label)
            .OrderByDescending(label => score[label]);
        return string.Join(" · ", labels.Select(label =>
            string.Create(CultureInfo.InvariantCulture, $"{ToneLabelNames.NameOf(label)} {MathF.Round(score[label] * 100)} %")));
    }
}
