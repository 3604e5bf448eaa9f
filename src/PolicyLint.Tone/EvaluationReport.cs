using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>Writes figures as Markdown tables, for people and for <c>docs/tone.md</c>.</summary>
internal static class EvaluationReport
{
    private static readonly ToneLabel[] Labels = Enum.GetValues<ToneLabel>();

    /// <summary>Writes one evaluation: the sum of it, F1 by label, confusion, and figures by batch.</summary>
    public static void Write(TextWriter output, string title, IReadOnlyList<LabelledText> texts, LeftOutScores scores)
    {
        var all = scores.Evaluation;
        output.WriteLine($"### {title}");
        output.WriteLine();
        output.WriteLine($"{all.Count} texts, macro-F1 {all.MacroF1:F3}, accuracy {all.Accuracy:F3}, recall of a sales pitch at precision 0.9 " +
            $"{all.PitchRecall(0.9):F3}, calibration error {all.CalibrationError():F3}, temperature {scores.Temperature:F2}");
        output.WriteLine();
        output.WriteLine($"| labelled \\ predicted | {string.Join(" | ", Labels)} | F1 |");
        output.WriteLine($"|---|{string.Concat(Enumerable.Repeat("--:|", Labels.Length + 1))}");
        foreach (var label in Labels)
        {
            output.WriteLine($"| {label} | {string.Join(" | ", Labels.Select(other => all.Confusion[(int)label, (int)other]))} | {all.F1(label):F3} |");
        }

        output.WriteLine();
        output.WriteLine("| batch | texts | macro-F1 | pitch recall |");
        output.WriteLine("|---|--:|--:|--:|");
        foreach (var batch in texts.Select((text, i) => (text, scores.Probabilities[i])).GroupBy(pair => pair.text.Batch))
        {
            var part = new Evaluation(batch.Select(pair => (pair.text.Label, pair.Item2)));
            output.WriteLine($"| {batch.Key} | {part.Count} | {part.MacroF1:F3} | {part.PitchRecall(0.9):F2} |");
        }

        output.WriteLine();
        output.WriteLine("| found | precision | recall | threshold |");
        output.WriteLine("|---|--:|--:|--:|");
        foreach (var precision in (ReadOnlySpan<double>)[0.8, 0.9, 0.95])
        {
            WriteThreshold(output, all, "sales pitch", precision, IsPitch, p => p[(int)ToneLabel.Promotional] + p[(int)ToneLabel.Hype]);
            WriteThreshold(output, all, "hostile", precision, label => label == ToneLabel.Hostile, p => p[(int)ToneLabel.Hostile]);
        }

        output.WriteLine();
    }

    private static bool IsPitch(ToneLabel label) => label is ToneLabel.Promotional or ToneLabel.Hype;

    private static void WriteThreshold(
        TextWriter output, Evaluation evaluation, string name, double precision, Func<ToneLabel, bool> isHit, Func<float[], float> score)
    {
        var recall = evaluation.Recall(precision, score, isHit, out var threshold);
        output.WriteLine($"| {name} | {precision:F2} | {recall:F3} | {threshold:F2} |");
    }
}
