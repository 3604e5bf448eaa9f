using System.CommandLine;
using PolicyLint.Analysis;
using PolicyLint.Cli.Output;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint lint</c>: findings of drafts and of the policy files that govern them.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var paths = SharedOptions.Paths("Drafts and folders to lint; the working directory where left out. A file named outright is linted even if ignored.");
        var format = new Option<string[]>("--format") { Description = "How to write findings: text, json, sarif, github or markdown; with =FILE into a file. May be repeated.", HelpName = "FORMAT[=FILE]", AllowMultipleArgumentsPerToken = false };
        var output = new Option<string?>("--output") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var minSeverity = SharedOptions.SeverityOption("--min-severity", "Show findings from this severity up (not json and sarif, which hold all).", Severity.Information);
        var failOn = SharedOptions.SeverityOption("--fail-on", "Exit with 1 on findings from this severity up, or never.", Severity.Error, "never");
        var config = SharedOptions.Config();
        var rules = SharedOptions.Rules();
        var maxSize = SharedOptions.MaxFileSize();
        var jobs = SharedOptions.Jobs();
        var date = SharedOptions.Date();
        var command = new Command("lint", "Check drafts against the policy.") { paths, format, output, minSeverity, failOn, config, rules, maxSize, jobs, date };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new SessionOptions(
                terminal.WorkingDirectory,
                parsed.GetValue(config),
                [.. parsed.GetValue(rules) ?? []],
                SharedOptions.Today(parsed.GetValue(date), time),
                parsed.GetValue(maxSize)),
            parsed.GetValue(paths) ?? [],
            new ReportOptions(parsed.GetValue(format) ?? [], parsed.GetValue(output), parsed.GetValue(minSeverity)),
            parsed.GetValue(failOn),
            parsed.GetValue(jobs),
            terminal,
            cancellation)));
        return command;
    }

    private static int Run(
        SessionOptions options,
        string[] paths,
        ReportOptions reports,
        Severity failOn,
        int jobs,
        Terminal terminal,
        CancellationToken cancellation)
    {
        var session = new LintSession(options);
        var found = session.Find(paths.Length == 0 ? ["."] : paths, cancellation);
        if (session.FindUnknownRules(found.Drafts, options.OnlyRules).FirstOrDefault() is { } unknown) return Complain(terminal, unknown + ".");
        using var writer = ReportWriters.Open(reports, terminal, out var complaint);
        if (writer is null) return Complain(terminal, complaint);
        var summary = new Summary();
        foreach (var problem in found.Problems)
        {
            terminal.Error.WriteLine($"policylint: {problem.Path}: {problem.Message}");
            summary.AddUnreadablePath();
        }

        using (var progress = ProgressBar.Start(terminal, found.Drafts.Length))
        {
            foreach (var report in session.Run(found.Drafts, jobs, cancellation))
            {
                summary.Add(report);
                writer.Write(report);
                if (report.Channel is not null) progress.Advance();
            }
        }

        writer.End(summary);
        return summary.ExitCode(failOn);
    }

    private static int Complain(Terminal terminal, string complaint)
    {
        terminal.Error.WriteLine($"policylint: {complaint}");
        return ExitCodes.BadInput;
    }
}
