using System.CommandLine;
using PolicyLint.Analysis;
using PolicyLint.Cli.Output;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint rules</c>: the rules in force for a file or folder, with owner and severity.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var path = new Argument<string>("path") { Description = "The draft or folder whose policy is meant.", DefaultValueFactory = _ => "." };
        var config = SharedOptions.Config();
        var command = new Command("rules", "List the rules in force.") { path, config };
        command.SetAction(parsed => Run(
            new LintSession(new SessionOptions(terminal.WorkingDirectory, parsed.GetValue(config), [], SharedOptions.Today(null, time), long.MaxValue)),
            parsed.GetValue(path) ?? ".",
            terminal));
        return command;
    }

    private static int Run(LintSession session, string path, Terminal terminal)
    {
        var policy = session.PolicyFor(path);
        if (policy is null)
        {
            terminal.Error.WriteLine($"policylint: there is no file or folder “{path}”.");
            return ExitCodes.BadInput;
        }

        var rules = policy.RulesInForce.ToList();
        var titleWidth = rules.Select(rule => rule.Rule.Title.Length).DefaultIfEmpty().Max();
        foreach (var category in rules.GroupBy(rule => rule.Rule.Category).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine(terminal.Colours.Bold(category.Key.Length == 0 ? "other" : category.Key));
            foreach (var (rule, severity) in category)
                terminal.Out.WriteLine($"  {rule.Id}  {SeverityNames.NameOf(severity),-11}  {rule.Title.PadRight(titleWidth)}  {terminal.Colours.Dim(rule.Owner)}".TrimEnd());
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Colours.Dim("`policylint explain ID` says why a rule exists and what to write instead."));
        return ExitCodes.Clean;
    }
}
