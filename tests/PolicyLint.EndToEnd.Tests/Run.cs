using System.Diagnostics;
using System.Text.Json;

namespace PolicyLint.EndToEnd.Tests;

/// <summary>What a process said and how it ended.</summary>
public sealed record Run(int ExitCode, string Out, string Error)
{
    public string[] OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Waits for a process; one that does not end is a failure, not a hanging test.</summary>
    public static Run Finish(Process process, TimeSpan limit)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} did not end within {limit}.");
        }

        process.WaitForExit();
        var run = new Run(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        // Whatever a test is about, nobody is to see a stack trace.
        Assert.DoesNotContain("\n   at ", run.Out + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", run.Error, StringComparison.Ordinal);
        return run;
    }

    /// <summary>The findings of the JSON report.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        using var json = JsonDocument.Parse(Out);
        return [.. json.RootElement.GetProperty("files").EnumerateArray().SelectMany(Finding.ReadFile)];
    }

    /// <summary>Asserts that the command line was refused: nothing on standard output, one line on standard error, exit code 2.</summary>
    public void AssertRefused(string message)
    {
        Assert.Equal(("", 2), (Out, ExitCode));
        Assert.Contains(message, Assert.Single(ErrorLines), StringComparison.Ordinal);
    }
}
