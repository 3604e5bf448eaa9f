using System.CommandLine;
using System.Globalization;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint suppress FILE:LINE ID --reason "…"</c>: writes the suppression that leaves the draft built as it is.</summary>
internal static class SuppressCommand
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var place = new Argument<string>("place") { Description = "The draft and the line of the finding.", HelpName = "FILE:LINE" };
        var id = new Argument<string>("rule") { Description = "The rule's id.", HelpName = "ID" };
        var reason = new Option<string>("--reason") { Description = "Why the finding may stand, for whoever reads the draft next.", HelpName = "TEXT", Required = true };
        var config = SharedOptions.Config();
        var date = SharedOptions.Date();
        var command = new Command("suppress", "Suppress a finding in the draft, with a reason.") { place, id, reason, config, date };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new LintSession(new SessionOptions(terminal.WorkingDirectory, parsed.GetValue(config), [], SharedOptions.Today(parsed.GetValue(date), time), DraftFile.DefaultMaxBytes)),
            parsed.GetValue(place) ?? "",
            parsed.GetValue(id) ?? "",
            parsed.GetValue(reason) ?? "",
            terminal,
            cancellation)));
        return command;
    }

    private static int Run(LintSession session, string place, string id, string reason, Terminal terminal, CancellationToken cancellation)
    {
        var colon = place.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) || line == 0)
            return Complain(terminal, $"“{place}” names no line; write it as drafts/post.md:12.");
        if (string.IsNullOrWhiteSpace(reason)) return Complain(terminal, "a suppression wants a reason: --reason \"quoting the 2024 report\".");
        if (session.Suppress(place[..colon], line - 1, id, reason, cancellation) is { } problem) return Complain(terminal, $"{place[..colon]}: {problem}");
        terminal.Out.WriteLine($"{terminal.Colours.Bold(place)}: {terminal.Colours.Green("suppressed")} {id.ToUpperInvariant()}");
        return ExitCodes.Clean;
    }

    private static int Complain(Terminal terminal, string complaint)
    {
        terminal.Error.WriteLine($"policylint: {complaint}");
        return ExitCodes.BadInput;
    }
}
