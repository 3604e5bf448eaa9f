using System.CommandLine;
using PolicyLint.Analysis;
using PolicyLint.Cli.Output;
using PolicyLint.Fixes;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint fix</c>: makes the fixes that are safe, or shows them as a diff, and says what is left.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var paths = SharedOptions.Paths("Drafts and folders to fix; the working directory where left out. A file named outright is fixed even if ignored.");
        var diff = new Option<bool>("--diff") { Description = "Write nothing; print what would change as a diff for `git apply`." };
        var suggested = new Option<bool>("--suggested") { Description = "Make suggested fixes too: of each finding the first one." };
        var failOn = SharedOptions.SeverityOption("--fail-on", "Exit with 1 where findings from this severity up are left, or never.", Severity.Error, "never");
        var config = SharedOptions.Config();
        var rules = SharedOptions.Rules();
        var maxSize = SharedOptions.MaxFileSize();
        var jobs = SharedOptions.Jobs();
        var date = SharedOptions.Date();
        var command = new Command("fix", "Fix what can be fixed without a person's choice.") { paths, diff, suggested, failOn, config, rules, maxSize, jobs, date };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            // All rules are applied even where few are fixed: secrets must be known to be masked.
            new LintSession(new SessionOptions(terminal.WorkingDirectory, parsed.GetValue(config), [], SharedOptions.Today(parsed.GetValue(date), time), parsed.GetValue(maxSize))),
            parsed.GetValue(paths) is { Length: > 0 } given ? given : ["."],
            new FixOptions(new FixSelection(parsed.GetValue(suggested), [.. parsed.GetValue(rules) ?? []]), IsWriting: !parsed.GetValue(diff)),
            parsed.GetValue(failOn),
            parsed.GetValue(jobs),
            terminal,
            cancellation)));
        return command;
    }

    private static int Run(LintSession session, string[] paths, FixOptions options, Severity failOn, int jobs, Terminal terminal, CancellationToken cancellation)
    {
        var found = session.Find(paths, cancellation);
        if (session.FindUnknownRules(found.Drafts, options.Selection.Rules).FirstOrDefault() is { } unknown)
        {
            terminal.Error.WriteLine($"policylint: {unknown}.");
            return ExitCodes.BadInput;
        }

        foreach (var problem in found.Problems) terminal.Error.WriteLine($"policylint: {problem.Path}: {problem.Message}");
        var summary = new Summary();
        var left = new TextReportWriter(options.IsWriting ? terminal.Out : terminal.Error, terminal.Colours, Severity.Information);
        var diff = new DiffWriter(terminal);
        var (fixes, files, isBlocked) = (0, 0, false);
        using (var progress = ProgressBar.Start(terminal, found.Drafts.Length))
        {
            foreach (var report in session.Fix(found.Drafts, options, jobs, cancellation))
            {
                var shown = report.Left with { Diagnostics = [.. report.Left.Diagnostics.Where(diagnostic => IsShown(diagnostic, options.Selection))] };
                summary.Add(shown);
                if (report.Left.Channel is not null) progress.Advance();
                if (report.Problem is { } problem)
                {
                    terminal.Error.WriteLine($"policylint: {report.Left.Path}: {problem}");
                    isBlocked = true;
                }
                else if (report.Result is { HasChanged: true } result)
                {
                    fixes += result.Applied.Count();
                    files++;
                    if (options.IsWriting) WriteFixes(terminal, report.Left.Path, result);
                    else diff.Write(report);
                }

                if (options.IsWriting) left.Write(shown);
            }
        }

        if (options.IsWriting) terminal.Out.WriteLine($"{Plural(fixes, "finding")} fixed in {Plural(files, "draft")}");
        left.End(summary);
        return found.Problems.IsEmpty && !isBlocked ? summary.ExitCode(failOn) : ExitCodes.BadInput;
    }

    private static bool IsShown(Diagnostic diagnostic, FixSelection selection) =>
        selection.Covers(diagnostic.Rule.Id) || ToolDiagnostics.All.Contains(diagnostic.Rule);

    private static void WriteFixes(Terminal terminal, string path, FixResult result)
    {
        foreach (var round in result.Rounds)
        {
            foreach (var (diagnostic, fix) in round.Fixes)
            {
                var place = round.Before.GetLinePosition(Math.Min(diagnostic.Span.Start, round.Before.Length));
                terminal.Out.WriteLine($"{terminal.Colours.Bold($"{path}:{place.Line + 1}:{place.Character + 1}:")} {terminal.Colours.Green("fixed")} {terminal.Colours.Bold(diagnostic.Rule.Id)}: {fix.Title}");
            }
        }

        if (!result.IsStable) terminal.Out.WriteLine($"{path}: there is more to fix; run again.");
    }

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
