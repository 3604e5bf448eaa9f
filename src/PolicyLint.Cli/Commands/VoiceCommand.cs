using System.CommandLine;
using PolicyLint.Analysis;
using PolicyLint.Cli.Output;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint voice POSTS…</c>: measures the house voice of exemplary posts and writes <c>voice.yaml</c>.</summary>
internal static class VoiceCommand
{
    /// <summary>Fewer words measure a mood rather than a voice.</summary>
    private const int FewestWords = 200;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var paths = new Argument<string[]>("posts") { Description = "Drafts and folders that sound as you want to sound.", HelpName = "POSTS", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output") { Description = "Where to write; beside organisation.yaml it is found.", HelpName = "FILE", DefaultValueFactory = _ => "voice.yaml" };
        var force = new Option<bool>("--force") { Description = "Overwrite the file, hand edits included." };
        var command = new Command("voice", "Measure your house voice from posts you are proud of.") { paths, output, force };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new LintSession(new SessionOptions(terminal.WorkingDirectory, null, [], SharedOptions.Today(null, time), DraftFile.DefaultMaxBytes)),
            parsed.GetValue(paths) ?? [],
            parsed.GetValue(output) ?? "voice.yaml",
            parsed.GetValue(force),
            terminal,
            cancellation)));
        return command;
    }

    private static int Run(LintSession session, string[] paths, string output, bool force, Terminal terminal, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(output, terminal.WorkingDirectory);
        if (!force && Path.Exists(target)) return Complain(terminal, $"{output} is there already: name another file with --output, or overwrite it with --force.");
        var found = session.Find(paths, cancellation);
        foreach (var problem in found.Problems) Complain(terminal, $"{problem.Path}: {problem.Message}");
        var meter = new VoiceMeter();
        var isWhole = found.Problems.IsEmpty;
        using (var progress = ProgressBar.Start(terminal, found.Drafts.Length))
        {
            foreach (var draft in found.Drafts)
            {
                if (session.Measure(draft, meter, cancellation) is { } problem)
                {
                    isWhole = false;
                    Complain(terminal, $"{Path.GetRelativePath(terminal.WorkingDirectory, draft.Path)}: {problem}");
                }

                progress.Advance();
            }
        }

        if (meter.Words < FewestWords) return Complain(terminal, $"{meter.Words} English words in {meter.Drafts} posts are too few to tell a voice by: name posts with at least {FewestWords}.");
        try
        {
            File.WriteAllText(target, VoiceFile.Write(meter));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Complain(terminal, $"cannot write {output}: {SystemError.Describe(exception)}.");
        }

        terminal.Out.WriteLine($"Wrote {output} from {meter.Drafts} posts with {meter.Words} words. Read it over, change what you want otherwise, and keep it beside organisation.yaml.");
        return isWhole ? ExitCodes.Clean : ExitCodes.BadInput;
    }

    private static int Complain(Terminal terminal, string complaint)
    {
        terminal.Error.WriteLine($"policylint: {complaint}");
        return ExitCodes.BadInput;
    }
}
