using System.CommandLine;
using PolicyLint.Cli.Commands;
using PolicyLint.Policies;

namespace PolicyLint.Cli;

/// <summary>The commands of <c>policylint</c> and what a wrong command line is told.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, Terminal terminal, TimeProvider time)
    {
        var root = new RootCommand("Checks draft blog posts and tweets against your organisation's communication policy. Nothing leaves this machine.")
        {
            LintCommand.Create(terminal, time),
            FixCommand.Create(terminal, time),
            SuppressCommand.Create(terminal, time),
            RulesCommand.Create(terminal, time),
            ExplainCommand.Create(terminal, time),
            TestCommand.Create(terminal, time),
            ToneCommand.Create(terminal),
            VoiceCommand.Create(terminal, time),
            InitCommand.Create(terminal),
            LspCommand.Create(terminal, time),
        };
        var result = root.Parse(arguments);
        if (Complain(result) is { } complaint)
        {
            terminal.Error.WriteLine($"policylint: {complaint}");
            return ExitCodes.BadInput;
        }

        var code = result.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        terminal.Out.Flush();
        return code;
    }

    /// <summary>What is wrong with a command line, one line; null where nothing is.</summary>
    private static string? Complain(ParseResult result)
    {
        // An unknown option is taken for an argument by the parser; a path that begins with a hyphen stands after “--”.
        var separated = false;
        foreach (var token in result.Tokens)
        {
            separated |= token.Type == System.CommandLine.Parsing.TokenType.DoubleDash;
            if (separated || token.Type != System.CommandLine.Parsing.TokenType.Argument || token.Value.Length < 2 || token.Value[0] != '-') continue;
            var known = OptionsOf(result);
            return $"unknown option {token.Value}{NearMiss.Suggest(token.Value, known)}. `policylint {result.CommandResult.Command.Name} --help` lists them.";
        }

        if (result.CommandResult.Command is RootCommand root && result.UnmatchedTokens is [var word, ..])
            return $"there is no command “{word}”{NearMiss.Suggest(word, root.Subcommands.Select(command => command.Name))}. `policylint --help` lists them.";
        if (result.Errors.Count == 0) return null;
        return $"{result.Errors[0].Message.TrimEnd('.')}. `policylint --help` shows what there is.";
    }

    private static IEnumerable<string> OptionsOf(ParseResult result) => result.CommandResult.Command.Options.Select(option => option.Name);
}
