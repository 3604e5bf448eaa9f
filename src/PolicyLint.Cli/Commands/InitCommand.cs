using System.CommandLine;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint init</c>: writes the policy files that a repository starts with. Never overwrites one.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The repository's folder; the working directory where left out.", HelpName = "FOLDER", DefaultValueFactory = _ => "." };
        var yes = new Option<bool>("--yes") { Description = "Ask nothing." };
        var command = new Command("init", "Set a repository up: write policylint.yaml and organisation.yaml.") { folder, yes };
        command.SetAction((parsed, cancellation) =>
            Task.FromResult(Run(parsed.GetValue(folder) ?? ".", parsed.GetValue(yes) ? terminal with { OpenAnswers = null } : terminal, cancellation)));
        return command;
    }

    private static int Run(string name, Terminal terminal, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(name, terminal.WorkingDirectory);
        if (!Directory.Exists(folder)) return Complain(terminal, $"there is no folder “{name}”.");
        var survey = RepositorySurvey.Of(folder, cancellation);
        var answers = Ask(survey, terminal);
        var written = new List<string>();
        var kept = new List<string>();
        foreach (var file in SetupFiles.For(survey, answers))
        {
            try
            {
                (file.TryWrite(survey.Folder) ? written : kept).Add(file.Name);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Complain(terminal, $"cannot write {file.Name} in “{name}”: {SystemError.Describe(exception)}.");
            }
        }

        Tell(survey, answers, written, kept, terminal.Out);
        return ExitCodes.Clean;
    }

    private static SetupAnswers Ask(RepositorySurvey survey, Terminal terminal)
    {
        var guess = survey.RemoteOwner is { } owner ? char.ToUpperInvariant(owner[0]) + owner[1..] : null;
        if (terminal.OpenAnswers is not { } open) return new SetupAnswers(guess, null, IsGuess: guess is not null);
        var answers = open();
        var employer = Question($"The employer's name{(guess is null ? " (Enter to leave it open)" : $" [{guess}]")}: ");
        var isPublic = Question("Are its shares traded, yes or no (Enter to leave it open)? ");
        return new SetupAnswers(
            employer.Length > 0 ? employer : guess,
            isPublic switch { ['y' or 'Y', ..] => true, ['n' or 'N', ..] => false, _ => null },
            IsGuess: employer.Length == 0 && guess is not null);

        string Question(string text)
        {
            terminal.Out.Write(text);
            terminal.Out.Flush();
            return answers.ReadLine()?.Trim() ?? "";
        }
    }

    /// <summary>What was done and what comes next, in five lines at most.</summary>
    private static void Tell(RepositorySurvey survey, SetupAnswers answers, List<string> written, List<string> kept, TextWriter output)
    {
        var found = new List<string> { survey.DraftCount == 1 ? "1 draft" : $"{survey.DraftCount} drafts" };
        if (survey.Generator != SiteGenerator.None) found.Add($"a {survey.Generator} site");
        if (!survey.Channels.IsEmpty) found.Add($"folders for {string.Join(", ", survey.Channels.Select(folder => Drafts.ChannelNames.NameOf(folder.Channel)).Distinct())}");
        var wrote = written.Count == 0 ? "Nothing was written" : $"Wrote {string.Join(" and ", written)}";
        output.WriteLine($"{wrote}{(kept.Count == 0 ? "" : $"; {string.Join(" and ", kept)} {(kept.Count == 1 ? "was there and stays as it is" : "were there and stay as they are")}")}. Found {string.Join(", ", found)}.");
        if (written.Contains("organisation.yaml"))
        {
            var employer = answers.IsGuess ? $"check the employer's name, {answers.Employer}, which is the git remote's" : answers.Employer is null ? "write the employer's name" : "look it over";
            output.WriteLine($"1. In organisation.yaml, {employer}, and add products and names that are not public.");
        }
        else output.WriteLine("1. Look organisation.yaml over: rules that need a name stay silent without it.");
        output.WriteLine("2. `policylint lint` shows what the rules say of the drafts; `policylint explain ID` says why.");
        output.WriteLine("3. `policylint rules` lists the rules; policylint.yaml sets their severities.");
        output.WriteLine("4. In a pull request's checks: `policylint lint --format github`.");
    }

    private static int Complain(Terminal terminal, string complaint)
    {
        terminal.Error.WriteLine($"policylint: {complaint}");
        return ExitCodes.BadInput;
    }
}
