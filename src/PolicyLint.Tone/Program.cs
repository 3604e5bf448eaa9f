using System.Diagnostics;
using PolicyLint.Tone;
using PolicyLint.ToneTraining;

var texts = LabelledTextReader.ReadBuiltIn();
var table = WordClassCompiler.Compile(out var bits);
Console.WriteLine($"{texts.Count} texts, table {bits} bits, rows {FeatureLayout.Rows}, dense {FeatureLayout.DenseRows}");
var l2s = (Environment.GetEnvironmentVariable("L2") ?? "0.001").Split(',').Select(float.Parse).ToArray();
var emphases = (Environment.GetEnvironmentVariable("EMPH") ?? "1,1,1,1,1,1").Split(';').Select(e => e.Split(',').Select(float.Parse).ToArray()).ToArray();
var byKind = Environment.GetEnvironmentVariable("KIND") == "1";
foreach (var emphasis in emphases)
{
    var watch = Stopwatch.StartNew();
    var vectors = texts.Select(text => VectorSink.Read(text.Text, new WordClassTable(table, bits), emphasis)).ToList();
    foreach (var l2 in l2s)
    {
        watch.Restart();
        var settings = new TrainingSettings(l2, emphasis);
        var scores = CrossValidation.Score(texts, vectors, byKind ? CrossValidation.ByKind : CrossValidation.ByBatch, settings, (_, _) => { }, default);
        var scored = texts.Select((t, i) => (t.Label, scores[i])).ToList();
        var temperature = Calibration.FitTemperature(scored);
        var all = new Evaluation(scored.Select(s => (s.Label, Calibration.Probabilities(s.Item2, temperature))));
        Console.WriteLine($"EMPH {string.Join(',', emphasis)} L2 {l2} T {temperature} F1 {all.MacroF1:F4} recall@.9 {all.PitchRecall(.9):F3} ece {all.CalibrationError():F3} | {string.Join(' ', Enum.GetValues<ToneLabel>().Select(l => $"{l.ToString()[..4]} {all.F1(l):F3}"))} | {watch.Elapsed.TotalSeconds:F0} s");
        foreach (var batch in texts.GroupBy(t => t.Batch))
        {
            var part = new Evaluation(texts.Select((t, i) => (t, i)).Where(x => x.t.Batch == batch.Key).Select(x => (x.t.Label, Calibration.Probabilities(scores[x.i], temperature))));
            Console.Write($" {batch.Key}:{part.MacroF1:F3}/{part.PitchRecall(.9):F2}");
        }
        Console.WriteLine();
        if (Environment.GetEnvironmentVariable("DUMP") is { } path)
            File.WriteAllLines(path, texts.Select((t, i) => { var p = Calibration.Probabilities(scores[i], temperature); var b = Array.IndexOf(p, p.Max()); return $"{t.Batch}\t{t.Label}\t{(ToneLabel)b}\t{p[b]:F2}\t{t.Kind}\t{t.Text}"; }));
    }
}
