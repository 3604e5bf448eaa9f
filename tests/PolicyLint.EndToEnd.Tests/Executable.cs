using System.Diagnostics;
using System.Text;

[assembly: AssemblyFixture(typeof(PolicyLint.EndToEnd.Tests.Executable))]

namespace PolicyLint.EndToEnd.Tests;

/// <summary>The native executable: the one that <c>POLICYLINT_EXE</c> names, else one published here once.</summary>
public sealed class Executable
{
    private const int MinutesBeforeHung = 5;

    public Executable() => FullPath = Environment.GetEnvironmentVariable("POLICYLINT_EXE") is { Length: > 0 } named ? Path.GetFullPath(named) : Publish();

    public string FullPath { get; }

    /// <summary>Runs it in a folder and waits for its end.</summary>
    public Run Start(string folder, params string[] arguments) => StartProgram(folder, FullPath, arguments);

    /// <summary>Runs a shell line in a folder, in which <c>$POLICYLINT</c> is the executable.</summary>
    public Run StartShell(string folder, string line) => StartProgram(folder, "bash", "-c", line);

    /// <summary>Starts it without waiting.</summary>
    public Process Open(string folder, params string[] arguments) =>
        Process.Start(Describe(folder, FullPath, arguments)) ?? throw new InvalidOperationException("The executable did not start.");

    /// <summary>Runs any program in a folder and waits for its end.</summary>
    public Run StartProgram(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(Describe(folder, program, arguments)) ?? throw new InvalidOperationException($"{program} did not start.");
        return Run.Finish(process, TimeSpan.FromMinutes(MinutesBeforeHung));
    }

    private ProcessStartInfo Describe(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["POLICYLINT"] = FullPath;
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GITHUB_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        return start;
    }

    private static string Publish()
    {
        var output = Path.Combine(Repository.Root, "artifacts", "e2e");
        var start = new ProcessStartInfo("dotnet", ["publish", "src/PolicyLint.Cli", "-c", "Release", "-o", output])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        const int MinutesToPublish = 30;
        var run = Run.Finish(process, TimeSpan.FromMinutes(MinutesToPublish));
        if (run.ExitCode != 0) throw new InvalidOperationException("The executable could not be published:\n" + run.Out + run.Error);
        return Path.Combine(output, OperatingSystem.IsWindows() ? "policylint.exe" : "policylint");
    }
}
