using System.CommandLine;
using System.Reflection;
using PolicyLint.LanguageServer;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint lsp</c>: the language server, over standard input and output.</summary>
internal static class LspCommand
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var stdio = new Option<bool>("--stdio") { Description = "Talk over standard input and output, as it does without this, too." };
        var log = new Option<string?>("--log") { Description = "Write down here what the server does. It may quote drafts.", HelpName = "FILE" };
        var command = new Command("lsp", "Serve an editor: the Language Server Protocol over standard input and output.") { stdio, log };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(log), terminal, time));
        return command;
    }

    private static async Task<int> RunAsync(string? logPath, Terminal terminal, TimeProvider time)
    {
        StreamWriter? log = null;
        try
        {
            if (logPath is not null) log = new StreamWriter(Path.GetFullPath(logPath, terminal.WorkingDirectory), append: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var reason = exception.Message.ReplaceLineEndings(" ");
            await terminal.Error.WriteLineAsync($"policylint: the log cannot be written to “{logPath}”: {reason}").ConfigureAwait(false);
            return ExitCodes.BadInput;
        }

        await using (log)
        {
            var version = typeof(LspCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
            await using var input = Console.OpenStandardInput();
            return await LanguageServerHost.RunAsync(input, terminal.OutStream, log, version, time).ConfigureAwait(false);
        }
    }
}
