using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Tone;

namespace PolicyLint.Checks;

/// <summary>
/// <c>kind: tone</c>: the classifier finds a text of some labels probable, and phrases (<c>cues</c>) support it. Nothing is scored where
/// they do not: without a cue the check is not even run. The model knows English only, so text of other languages is left alone.
/// </summary>
/// <param name="labels">The labels whose probabilities are added up.</param>
/// <param name="threshold">The sum from which a text counts, 0–1.</param>
/// <param name="window">How much text is judged at once.</param>
/// <param name="cues">The phrases.</param>
/// <param name="minCues">How many of them the text must hold.</param>
internal sealed class ToneCheck(ImmutableArray<ToneLabel> labels, float threshold, ToneWindow window, PhraseGroup cues, int minCues) : Check
{
    /// <summary>What is shorter says too little to be judged by; words.</summary>
    private const int FewestWords = 4;

    /// <summary>A post of so few words is scored in one piece, as the model was trained on passages; sentences alone say less.</summary>
    private const int LongestPiece = 60;

    private readonly PhraseGroup[] _triggers = cues.IsNone ? [] : [cues];

    public override ReadOnlySpan<PhraseGroup> Triggers => _triggers;

    public static CheckFactory Read(OptionReader options)
    {
        var labels = options.Enumerations<ToneLabel>("labels");
        var threshold = options.Double("threshold");
        if (threshold is not (> 0 and <= 1)) options.Missing("threshold", "a tone needs a `threshold`, a probability above 0 and up to 1");
        var window = options.Enumeration("window", ToneWindow.Sentence);
        var cues = options.Phrases("cues");
        var minCues = options.Double("minCues") ?? 1;
        return binder => new ToneCheck(labels, (float)(threshold ?? 1), window, binder.Bind(cues), cues.IsEmpty ? 0 : (int)Math.Max(1, minCues));
    }

    public override void Run(CheckContext context)
    {
        var blocks = context.Draft.Prose.Blocks;
        for (var first = 0; first < blocks.Length;)
        {
            var post = blocks[first].Post;
            var end = first + 1;
            while (end < blocks.Length && blocks[end].Post == post) end++;
            if (context.AppliesTo(post)) RunOnPost(context, first, end);
            first = end;
        }
    }

    private void RunOnPost(CheckContext context, int firstBlock, int endBlock)
    {
        var prose = context.Draft.Prose;
        var places = new CuePlaces(context.GetMatches(cues));
        if (window == ToneWindow.Post)
        {
            ref readonly var last = ref prose.Blocks[endBlock - 1];
            var firstToken = prose.Blocks[firstBlock].FirstToken;
            if (places.HasAtLeast(minCues, firstToken, last.FirstToken + last.TokenCount - firstToken)) JudgePost(context, firstBlock, endBlock);
            return;
        }

        for (var index = firstBlock; index < endBlock; index++)
        {
            ref readonly var block = ref prose.Blocks[index];
            if (!places.HasAtLeast(minCues, block.FirstToken, block.TokenCount) || !IsJudged(context, index)) continue;
            if (window == ToneWindow.Sentence) JudgeSentences(context, block, places);
            else JudgePassages(context, block, places);
        }
    }

    private void JudgeSentences(CheckContext context, in ProseBlock block, CuePlaces places)
    {
        for (var i = block.FirstSentence; i < block.FirstSentence + block.SentenceCount; i++)
        {
            context.State.Cancellation.ThrowIfCancellationRequested();
            ref readonly var sentence = ref context.Draft.Prose.Sentences[i];
            if (!places.HasAtLeast(minCues, sentence.FirstToken, sentence.TokenCount) || CountWords(context, i, i) < FewestWords) continue;
            var value = SumOf(context.State.Tones[i]);
            if (value >= threshold) ToneReport.Report(context, labels, value, i, i, [i]);
        }
    }

    /// <summary>A passage begins and ends with a sentence that passes by itself; between them the mean, by words, never falls below.</summary>
    private void JudgePassages(CheckContext context, in ProseBlock block, CuePlaces places)
    {
        var end = block.FirstSentence + block.SentenceCount;
        for (var first = block.FirstSentence; first < end; first++)
        {
            context.State.Cancellation.ThrowIfCancellationRequested();
            var mean = new ToneMean();
            var (last, value) = (-1, 0f);
            for (var i = first; i < end; i++)
            {
                var own = SumOf(context.State.Tones[i]);
                mean.Add(context.State.Tones[i], CountWords(context, i, i));
                var soFar = SumOf(mean.ToScore(default));
                if (i == first ? own < threshold : soFar < threshold) break;
                if (own >= threshold) (last, value) = (i, soFar);
            }

            if (last < 0) continue;
            var token = context.Draft.Prose.Sentences[first].FirstToken;
            ref readonly var closing = ref context.Draft.Prose.Sentences[last];
            var hasCues = places.HasAtLeast(minCues, token, closing.FirstToken + closing.TokenCount - token);
            if (hasCues && CountWords(context, first, last) >= FewestWords) ToneReport.Report(context, labels, value, first, last, [.. Enumerable.Range(first, last - first + 1)]);
            first = last;
        }
    }

    private void JudgePost(CheckContext context, int firstBlock, int endBlock)
    {
        var mean = new ToneMean();
        var judged = new List<int>();
        for (var index = firstBlock; index < endBlock; index++)
        {
            if (!IsJudged(context, index)) continue;
            ref readonly var block = ref context.Draft.Prose.Blocks[index];
            for (var i = block.FirstSentence; i < block.FirstSentence + block.SentenceCount; i++)
            {
                context.State.Cancellation.ThrowIfCancellationRequested();
                mean.Add(context.State.Tones[i], CountWords(context, i, i));
                judged.Add(i);
            }
        }

        if (mean.Words < FewestWords) return;
        var value = SumOf(mean.Words <= LongestPiece ? ScoreInOnePiece(context.Draft.Prose, judged) : mean.ToScore(default));
        if (value < threshold) return;
        var strongest = judged.MaxBy(i => SumOf(context.State.Tones[i]));
        ToneReport.Report(context, labels, value, strongest, strongest, judged);
    }

    private static ToneScore ScoreInOnePiece(ProseText prose, List<int> sentences) =>
        ToneModel.BuiltIn.Score(prose.Slice(TextSpan.FromBounds(prose.Sentences[sentences[0]].Span.Start, prose.Sentences[sentences[^1]].Span.End)));

    private static bool IsJudged(CheckContext context, int block) =>
        context.Part.Scope.Includes(context.Draft.Prose.Blocks[block]) && context.State.GetLanguage(block) != DraftLanguage.Other;

    private float SumOf(in ToneScore score)
    {
        var sum = 0f;
        foreach (var label in labels) sum += score[label];
        return sum;
    }

    private static int CountWords(CheckContext context, int firstSentence, int lastSentence)
    {
        var prose = context.Draft.Prose;
        ref readonly var last = ref prose.Sentences[lastSentence];
        var words = 0;
        for (var i = prose.Sentences[firstSentence].FirstToken; i < last.FirstToken + last.TokenCount; i++)
            if (prose.Tokens[i].Kind <= TokenKind.Date) words++;
        return words;
    }
}
