using System.Text;
using PolicyLint.Cli.Output;

namespace PolicyLint.Cli.Tests;

/// <summary>One run of the command line inside the test's own process.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs it in the temporary folder, with some bytes on standard input.</summary>
    public static CommandRun Of(byte[] input, params string[] arguments) => In(Path.GetTempPath(), input, arguments);

    /// <summary>Runs it in a folder.</summary>
    public static CommandRun In(string folder, byte[] input, params string[] arguments)
    {
        using var bytes = new MemoryStream();
        using var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var error = new StringWriter { NewLine = "\n" };
        writer.NewLine = "\n";
        using var stream = new MemoryStream(input);
        var terminal = new Terminal(writer, bytes, error, new Ansi(isEnabled: false), ShowsProgress: false, folder) { In = stream };
        var code = CommandLine.Run(arguments, terminal, TimeProvider.System);
        // A command may have closed its output, as it may.
        return new CommandRun(code, Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }
}
