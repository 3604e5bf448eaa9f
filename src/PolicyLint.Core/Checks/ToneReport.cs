using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Tone;

namespace PolicyLint.Checks;

/// <summary>Says of a tone found which sentences and which words made it.</summary>
internal static class ToneReport
{
    private const int MaxWords = 4;
    private const int MaxSentences = 3;

    /// <summary>Of a longer sentence only the beginning is explained, in UTF-16 code units: nobody reads on.</summary>
    private const int MaxExplained = 2_000;

    /// <summary>Reports sentences of one block.</summary>
    /// <param name="context">Where it is reported.</param>
    /// <param name="labels">The labels looked for.</param>
    /// <param name="value">Their probability, 0–1.</param>
    /// <param name="first">First sentence reported.</param>
    /// <param name="last">Last one.</param>
    /// <param name="judged">All sentences that were judged together.</param>
    public static void Report(CheckContext context, ImmutableArray<ToneLabel> labels, float value, int first, int last, List<int> judged)
    {
        var label = MostProbable(context, labels, judged);
        var words = new Dictionary<string, float>(StringComparer.OrdinalIgnoreCase);
        var related = ImmutableArray.CreateBuilder<RelatedSpan>();
        foreach (var sentence in judged.OrderByDescending(sentence => context.State.Tones[sentence][label]).Take(MaxSentences).Order())
        {
            var prose = context.Draft.Prose;
            var span = prose.Sentences[sentence].Span;
            var text = prose.Slice(span);
            if (text.Length > MaxExplained) text = text[..MaxExplained];
            var own = ToneModel.BuiltIn.ExplainLabel(text, label, int.MaxValue).Where(contribution => !contribution.Span.IsEmpty).ToList();
            foreach (var word in own) words[word.Name] = words.GetValueOrDefault(word.Name) + word.Weight;
            var score = Digits(context.State.Tones[sentence][label]);
            related.Add(new RelatedSpan($"{ToneLabelNames.NameOf(label)} {score}: {Emphasise(own.Select(word => word.Name))}", prose.Map.ToSource(span)));
        }

        var hardest = words.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(MaxWords).ToList();
        var data = ImmutableSortedDictionary<string, string>.Empty
            .Add("label", ToneLabelNames.NameOf(label))
            .Add("score", Digits(value))
            .Add("words", string.Join(", ", hardest.Select(word => $"{word.Key} {Digits(word.Value)}")));
        context.ReportSentences(first, last, new MessageArguments(Value: Digits(value), Words: Emphasise(hardest.Select(word => word.Key))), related.ToImmutable(), data);
    }

    private static ToneLabel MostProbable(CheckContext context, ImmutableArray<ToneLabel> labels, List<int> judged)
    {
        var best = labels[0];
        var most = -1f;
        foreach (var label in labels)
        {
            var sum = 0f;
            foreach (var sentence in judged) sum += context.State.Tones[sentence][label];
            if (sum > most) (best, most) = (label, sum);
        }

        return best;
    }

    private static string Digits(float value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Emphasise(IEnumerable<string> words)
    {
        var builder = new StringBuilder();
        foreach (var word in words.Take(MaxWords)) builder.Append(builder.Length == 0 ? "*" : ", *").Append(word.ReplaceLineEndings(" ")).Append('*');
        return builder.ToString();
    }
}
