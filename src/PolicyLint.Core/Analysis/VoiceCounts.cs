using PolicyLint.Drafts;
using PolicyLint.Phrases;
using PolicyLint.Policies;

namespace PolicyLint.Analysis;

/// <summary>What is counted of a text to compare voices. Only English text is counted: headings and quotes are not the author's running voice.</summary>
internal sealed class VoiceCounts
{
    private ToneMean _tone;

    public int Words { get; private set; }

    public int Sentences { get; private set; }

    public int FirstPerson { get; private set; }

    public int SecondPerson { get; private set; }

    public int Contractions { get; private set; }

    public int Emoji { get; private set; }

    public int Jargon { get; private set; }

    /// <summary>Index of the sentence with the most words, or -1.</summary>
    public int LongestSentence { get; private set; } = -1;

    /// <summary>Words in it.</summary>
    public int LongestWords { get; private set; }

    /// <summary>Index of the first sentence counted, or -1.</summary>
    public int FirstSentence { get; private set; } = -1;

    /// <summary>Index of the sentence that holds the first jargon, or -1.</summary>
    public int JargonSentence { get; private set; } = -1;

    /// <summary>Words in a sentence, on average.</summary>
    public double SentenceWords => Sentences == 0 ? 0 : (double)Words / Sentences;

    /// <summary>The mean of the sentences' tones.</summary>
    public Tone.ToneScore Tone => _tone.ToScore(default);

    /// <summary>Takes in a post.</summary>
    /// <param name="state">The draft.</param>
    /// <param name="post">Index of the post.</param>
    /// <param name="jargon">The phrases that are jargon.</param>
    public void Add(LintState state, int post, PhraseGroup jargon)
    {
        var prose = state.Draft.Prose;
        for (var index = 0; index < prose.Blocks.Length; index++)
        {
            ref readonly var block = ref prose.Blocks[index];
            if (block.Post != post || !IsVoice(block) || state.GetLanguage(index) == DraftLanguage.Other) continue;
            for (var i = block.FirstSentence; i < block.FirstSentence + block.SentenceCount; i++)
            {
                state.Cancellation.ThrowIfCancellationRequested();
                AddSentence(state, i);
            }
        }

        AddJargon(prose, state.GetMatches(jargon), post);
    }

    private void AddSentence(LintState state, int index)
    {
        var prose = state.Draft.Prose;
        ref readonly var sentence = ref prose.Sentences[index];
        var words = 0;
        foreach (var token in prose.Tokens.Slice(sentence.FirstToken, sentence.TokenCount))
        {
            if (token.Kind == TokenKind.Emoji) Emoji++;
            if (token.Kind > TokenKind.Date) continue;
            words++;
            if (token.Kind == TokenKind.Word) AddWord(prose.Slice(token.Span), token.Traits);
        }

        if (words == 0) return;
        Words += words;
        Sentences++;
        _tone.Add(state.Tones[index], words);
        if (FirstSentence < 0) FirstSentence = index;
        if (words > LongestWords) (LongestWords, LongestSentence) = (words, index);
    }

    private void AddWord(ReadOnlySpan<char> word, TokenTraits traits)
    {
        if (VoiceWords.IsContraction(word)) Contractions++;
        var bare = VoiceWords.BeforeApostrophe(word);
        // “US” is a country.
        if (bare.Length == 2 && (traits & TokenTraits.AllCaps) != 0) return;
        if (VoiceWords.IsFirstPerson(bare)) FirstPerson++;
        else if (VoiceWords.IsSecondPerson(bare)) SecondPerson++;
    }

    private void AddJargon(ProseText prose, ReadOnlySpan<PhraseMatch> matches, int post)
    {
        var end = 0;
        foreach (var match in matches)
        {
            ref readonly var block = ref prose.Blocks[match.Block];
            if (block.Post != post || !IsVoice(block) || match.Span.Start < end) continue;
            end = match.Span.End;
            Jargon++;
            if (JargonSentence < 0) JargonSentence = Places.SentenceOf(prose, match.Block, match.FirstToken);
        }
    }

    private static bool IsVoice(in ProseBlock block) =>
        (block.Scopes & ProseScopes.Text) != 0 && (block.Scopes & (ProseScopes.Heading | ProseScopes.Quote)) == 0;
}
