using System.Globalization;
using System.Text;
using PolicyLint.Analysis;
using PolicyLint.Text;
using PolicyLint.Tone;

namespace PolicyLint.Cli.Output;

/// <summary>Shows the tone of a draft to a person: its sentences, then a small bar for each label.</summary>
internal static class ToneText
{
    private const int LongestSentence = 100;
    private const int BarWidth = 20;
    private static readonly int LabelWidth = ToneLabelNames.All.Max(name => name.Length);

    /// <summary>Writes it.</summary>
    public static void Write(DraftTone tone, Terminal terminal)
    {
        var output = terminal.Out;
        // An image alone, a rule of dashes: nothing was said.
        var sentences = tone.Sentences.Where(sentence => sentence.Language != TextLanguage.NoLanguage).ToList();
        if (tone.Whole is not { } whole || sentences.Count == 0)
        {
            output.WriteLine("There is no sentence to score.");
            return;
        }

        foreach (var sentence in sentences)
        {
            var label = sentence.Score.Label;
            var name = ToneLabelNames.NameOf(label).PadRight(LabelWidth);
            output.WriteLine($"{Colour(label, name, terminal.Colours)} {Digits(sentence.Score[label])}  {OnOneLine(sentence.Text)}{(sentence.Language == TextLanguage.Undetermined ? terminal.Colours.Dim(" (not English)") : "")}");
        }

        output.WriteLine();
        output.WriteLine(terminal.Colours.Bold("As a whole"));
        for (var label = ToneLabel.Promotional; label <= ToneLabel.Conversational; label++)
        {
            var filled = (int)MathF.Round(whole[label] * BarWidth);
            var bar = new string('█', filled) + new string('░', BarWidth - filled);
            output.WriteLine($"{ToneLabelNames.NameOf(label).PadRight(LabelWidth)} {Digits(whole[label])}  {Colour(label, bar, terminal.Colours)}");
        }

        if (tone.Language == TextLanguage.Undetermined) output.WriteLine(terminal.Colours.Dim("The text is not English, which is all that the model knows: rules leave it alone."));
    }

    private static string Colour(ToneLabel label, string text, Ansi colours) => label switch
    {
        ToneLabel.Promotional or ToneLabel.Hype => colours.Yellow(text),
        ToneLabel.Hostile => colours.Red(text),
        ToneLabel.Informative => colours.Blue(text),
        _ => colours.Green(text),
    };

    private static string Digits(float probability) => probability.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A sentence cut to a line's length; what a terminal would obey is replaced.</summary>
    private static string OnOneLine(string text)
    {
        var builder = new StringBuilder(LongestSentence + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (builder.Length >= LongestSentence) return builder.Append('…').ToString();
            builder.Append(Rune.IsControl(rune) ? " " : IsDirectional(rune) ? "\uFFFD" : rune.ToString());
        }

        return builder.ToString();
    }

    private static bool IsDirectional(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
