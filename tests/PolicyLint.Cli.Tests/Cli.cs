using System.Diagnostics;
using System.Text;

namespace PolicyLint.Cli.Tests;

/// <summary>Runs the built program as a process of its own.</summary>
internal static class Cli
{
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "policylint.dll");

    internal readonly record struct Outcome(int ExitCode, string Output, string Error);

    /// <summary>Runs <c>policylint</c>.</summary>
    public static Outcome Run(string folder, params string[] arguments) => Finish(Start(folder, "dotnet", [Program, .. arguments]));

    /// <summary>Runs another program.</summary>
    public static Outcome RunOther(string folder, string program, params string[] arguments) => Finish(Start(folder, program, arguments));

    public static Process Start(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.Environment["NO_COLOR"] = "1";
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
    }

    private static Outcome Finish(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Outcome(process.ExitCode, output, error.Result);
        }
    }
}
