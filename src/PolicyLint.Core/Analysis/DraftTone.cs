using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Text;
using PolicyLint.Tone;

namespace PolicyLint.Analysis;

/// <summary>The tone of a draft, sentence by sentence and as a whole, whatever the rules in force.</summary>
/// <param name="Sentences">The sentences of its text, headings and quotes included, in the order of the source.</param>
/// <param name="Whole">The mean of its sentences, each weighted by its words; null where it has none.</param>
/// <param name="Language">Its language as <see cref="TextLanguage"/> names it.</param>
public sealed record DraftTone(ImmutableArray<SentenceTone> Sentences, ToneScore? Whole, string Language)
{
    /// <summary>Scores a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="cancellation">Ends the scoring between two sentences.</param>
    /// <exception cref="OperationCanceledException">Scoring was cancelled.</exception>
    public static DraftTone Of(Draft draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var prose = draft.Prose;
        var tones = new SentenceTones(prose);
        var language = TextLanguage.CodeOf(prose.Text);
        var sentences = ImmutableArray.CreateBuilder<SentenceTone>(prose.Sentences.Length);
        var mean = new ToneMean();
        foreach (var block in prose.Blocks)
        {
            if ((block.Scopes & ProseScopes.Text) == 0) continue;
            var isForeign = LanguageProfile.Detect(prose.Slice(block.Span)) is var own && (own == DraftLanguage.Unknown ? language == TextLanguage.Undetermined : own == DraftLanguage.Other);
            for (var i = block.FirstSentence; i < block.FirstSentence + block.SentenceCount; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                ref readonly var sentence = ref prose.Sentences[i];
                var text = prose.Slice(sentence.Span);
                var code = isForeign ? TextLanguage.Undetermined : TextLanguage.CodeOf(text) == TextLanguage.NoLanguage ? TextLanguage.NoLanguage : TextLanguage.English;
                sentences.Add(new SentenceTone(prose.Map.ToSource(sentence.Span), text.ToString(), tones[i], code));
                mean.Add(tones[i], CountWords(prose, sentence));
            }
        }

        return new DraftTone(sentences.ToImmutable(), sentences.Count == 0 ? null : mean.ToScore(sentences[0].Score), language);
    }

    private static int CountWords(ProseText prose, in Sentence sentence)
    {
        var words = 0;
        foreach (var token in prose.Tokens.Slice(sentence.FirstToken, sentence.TokenCount))
            if (token.Kind <= TokenKind.Date) words++;
        return words;
    }
}
