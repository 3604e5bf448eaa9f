using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Analysis;
using PolicyLint.Policies;
using PolicyLint.Tone;

namespace PolicyLint.Checks;

/// <summary><c>kind: voice</c>: a post is far from the organisation's house voice. Silent where no <c>voice.yaml</c> says what that is.</summary>
/// <param name="jargon">The phrases that are jargon.</param>
/// <param name="factor">How many times more, or less, of a trait is far.</param>
/// <param name="share">How much more of a tone is far, 0–1.</param>
/// <param name="minWords">Shorter posts are left alone: their counts are chance.</param>
internal sealed class VoiceCheck(PhraseGroup jargon, double factor, double share, int minWords) : Check
{
    private const double DefaultFactor = 2;
    private const double DefaultShare = 0.25;
    private const int DefaultMinWords = 40;

    /// <summary>Rare things come in clumps: a count is far only where chance alone, in standard deviations, would hardly make it.</summary>
    private const double Deviations = 3;

    /// <summary>What nobody would notice is not far, whatever the factor; occurrences in 100 words.</summary>
    private const double LeastDifference = 1.5;

    /// <summary>The phrases that are jargon.</summary>
    public PhraseGroup Jargon => jargon;

    public static CheckFactory Read(OptionReader options)
    {
        var phrases = options.Phrases("jargon");
        var factor = options.Double("factor") ?? DefaultFactor;
        var share = options.Double("share") ?? DefaultShare;
        var minWords = options.Double("minWords") ?? DefaultMinWords;
        if (factor <= 1) options.Missing("factor", "`factor` says how many times more is far: a number above 1.");
        return binder => new VoiceCheck(binder.Bind(phrases), factor, share, (int)minWords);
    }

    public override void Run(CheckContext context)
    {
        var voice = context.State.Policy.Context.Voice;
        if (ReferenceEquals(voice, HouseVoice.Unknown)) return;
        foreach (var post in context.Draft.Posts)
        {
            if (!context.AppliesTo(post.Index)) continue;
            var counts = new VoiceCounts();
            counts.Add(context.State, post.Index, jargon);
            if (counts.Words >= minWords) Compare(context, counts, voice);
        }
    }

    private void Compare(CheckContext context, VoiceCounts counts, HouseVoice voice)
    {
        var differences = new List<string>();
        var data = ImmutableSortedDictionary.CreateBuilder<string, string>();
        var related = ImmutableArray.CreateBuilder<RelatedSpan>();
        var place = counts.FirstSentence;
        if (voice.SentenceWords is { } words && IsFar(counts.SentenceWords, words))
        {
            Add("sentenceWords", "sentences average {0} words", counts.SentenceWords, words);
            place = counts.SentenceWords > words ? counts.LongestSentence : place;
            related.Add(new RelatedSpan($"the longest sentence, {counts.LongestWords} words", SourceOf(context, counts.LongestSentence)));
        }

        if (AddRate("jargon", "{0} words of jargon in 100", counts.Jargon, voice.Jargon, onlyMore: true))
            related.Add(new RelatedSpan("the first jargon", SourceOf(context, counts.JargonSentence)));
        AddRate("emoji", "{0} emoji in 100 words", counts.Emoji, voice.Emoji, onlyMore: true);
        AddRate("contractions", "{0} contractions in 100 words (formality)", counts.Contractions, voice.Contractions);
        AddRate("firstPerson", "{0} of “I” and “we” in 100 words", counts.FirstPerson, voice.FirstPerson);
        AddRate("secondPerson", "{0} of “you” in 100 words", counts.SecondPerson, voice.SecondPerson);
        foreach (var (label, usual) in voice.Tone)
            if (counts.Tone[label] - usual >= share) Add(ToneLabelNames.NameOf(label), $"{{0}} % of it sounds {ToneLabelNames.NameOf(label)}", 100 * counts.Tone[label], 100 * usual);
        if (differences.Count == 0) return;
        context.ReportSentences(place, place, new MessageArguments(Value: string.Join(". ", differences), Count: differences.Count), related.ToImmutable(), data.ToImmutable());

        bool AddRate(string name, string words, int count, double? rate, bool onlyMore = false)
        {
            if (rate is not { } usual) return false;
            var expected = usual * counts.Words / 100;
            var own = 100.0 * count / counts.Words;
            if (Math.Abs(own - usual) < LeastDifference || Math.Abs(count - expected) < Deviations * Math.Sqrt(expected + 1)) return false;
            if (!IsFar(own, usual) || (onlyMore && own < usual)) return false;
            Add(name, words, own, usual);
            return true;
        }

        void Add(string name, string words, double own, double usual)
        {
            differences.Add($"{string.Format(CultureInfo.InvariantCulture, words, Digits(own))}; your house voice: {Digits(usual)}");
            data.Add(name, $"{Digits(own)} / {Digits(usual)}");
        }
    }

    private bool IsFar(double own, double usual) => own > usual * factor || own * factor < usual;

    private static Text.TextSpan SourceOf(CheckContext context, int sentence) => context.Draft.Prose.Map.ToSource(context.Draft.Prose.Sentences[sentence].Span);

    /// <summary>Whole from ten up, else with one digit.</summary>
    private static string Digits(double number) => number.ToString(number >= 10 ? "0" : "0.#", CultureInfo.InvariantCulture);
}
