using System.CommandLine;
using PolicyLint.Tone;

namespace PolicyLint.ToneTraining;

/// <summary>The verbs of <c>policylint-tone</c>.</summary>
internal static class Commands
{
    /// <summary>Exit code where the input cannot be used.</summary>
    public const int BadInput = 2;

    private static readonly Option<FileInfo[]> Data = new("--data")
    {
        Description = "Labelled texts of your own: label, kind and text, with tabs between, UTF-8.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string> Base = BaseOption();

    /// <summary>The command line.</summary>
    public static RootCommand Create() => new("Trains, evaluates and explains the tone model of PolicyLint.")
    {
        TrainCommand(), EvaluateCommand(), ExplainCommand(), DedupeCommand(),
    };

    private static Option<string> BaseOption()
    {
        var option = new Option<string>("--base") { Description = "Texts to begin with.", DefaultValueFactory = _ => "builtin" };
        option.AcceptOnlyFromAmong("builtin", "none");
        return option;
    }

    private static Command TrainCommand()
    {
        var output = new Option<FileInfo>("--output", "-o") { Description = "Where to write the model.", Required = true };
        var command = new Command("train", "Trains a model, calibrates it on texts left out, and writes it.") { Data, Base, output };
        command.SetAction((arguments, cancellation) => Task.FromResult(Train(
            Texts(arguments), arguments.GetRequiredValue(output), Progress(), cancellation)));
        return command;
    }

    private static Command EvaluateCommand()
    {
        var card = new Option<DirectoryInfo>("--charts") { Description = "A folder for the calibration plot and the precision curve (SVG)." };
        var command = new Command("evaluate", "Scores every text by a model that saw none of its batch, then none of its kind, and says how well.")
        {
            Data, Base, card,
        };
        command.SetAction((arguments, cancellation) =>
        {
            Evaluate(Texts(arguments), arguments.GetValue(card), Progress(), cancellation);
            return Task.FromResult(0);
        });
        return command;
    }

    private static Command ExplainCommand()
    {
        var text = new Argument<string>("text") { Description = "The text to explain." };
        var model = new Option<FileInfo>("--model") { Description = "A model file; without it the built-in one." };
        var command = new Command("explain", "Says how a text reads, and which words make it read so.") { text, model };
        command.SetAction(arguments =>
        {
            var loaded = arguments.GetValue(model) is { } file ? ToneModel.Load(File.ReadAllBytes(file.FullName)) : ToneModel.BuiltIn;
            var explanation = loaded.Explain(arguments.GetRequiredValue(text), top: 10);
            foreach (var label in Enum.GetValues<ToneLabel>()) Console.WriteLine($"{label,-15}{explanation.Score[label]:F2}");
            foreach (var contribution in explanation.Contributions)
            {
                var classes = contribution.Classes.Count == 0 ? "" : $"  ({string.Join(", ", contribution.Classes)})";
                Console.WriteLine($"  {contribution.Weight,6:F2}  {contribution.Name}{classes}");
            }
        });
        return command;
    }

    private static Command DedupeCommand()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "The folder of the .tsv files." };
        var write = new Option<bool>("--write") { Description = "Take the later of each pair out of its file." };
        var command = new Command("dedupe", "Lists texts that say nearly the same as an earlier one.") { folder, write };
        command.SetAction(arguments => Deduplication.Run(arguments.GetRequiredValue(folder), arguments.GetValue(write), Console.Out));
        return command;
    }

    private static List<LabelledText> Texts(ParseResult arguments)
    {
        var texts = new List<LabelledText>();
        if (arguments.GetValue(Base) == "builtin") texts.AddRange(LabelledTextReader.ReadBuiltIn());
        foreach (var file in arguments.GetValue(Data) ?? []) texts.AddRange(LabelledTextReader.ReadFile(file.FullName));
        LabelledTextReader.RequireEveryLabel(texts);
        return texts;
    }

    private static Progress<string> Progress() => new(text => Console.Error.WriteLine(text));

    private static int Train(List<LabelledText> texts, FileInfo output, IProgress<string> progress, CancellationToken cancellation)
    {
        var run = new TrainingRun(texts, TrainingSettings.Default);
        var leftOut = run.LeaveOut(CrossValidation.ByBatch, progress, cancellation);
        progress.Report($"training on all {texts.Count} texts");
        var model = run.Train();
        var evaluation = leftOut.Evaluation;
        var figures = new ToneFigures(evaluation.MacroF1, evaluation.PitchRecall(0.9), evaluation.CalibrationError());
        File.WriteAllBytes(output.FullName, ToneModelWriter.Write(model, TrainingSettings.Default, leftOut.Temperature, texts.Count, figures));
        Console.WriteLine($"{output.Name}: macro-F1 {figures.MacroF1:F3} on batches left out, temperature {leftOut.Temperature:F2}");
        return 0;
    }

    private static void Evaluate(List<LabelledText> texts, DirectoryInfo? charts, IProgress<string> progress, CancellationToken cancellation)
    {
        var run = new TrainingRun(texts, TrainingSettings.Default);
        var byBatch = run.LeaveOut(CrossValidation.ByBatch, progress, cancellation);
        EvaluationReport.Write(Console.Out, "batch left out", texts, byBatch);
        EvaluationReport.Write(Console.Out, "kinds left out", texts, run.LeaveOut(CrossValidation.ByKind, progress, cancellation));
        if (charts is null) return;
        charts.Create();
        File.WriteAllText(Path.Combine(charts.FullName, "calibration.svg"), Charts.Calibration(byBatch.Evaluation));
        File.WriteAllText(Path.Combine(charts.FullName, "precision.svg"), Charts.Precision(byBatch.Evaluation));
    }
}
