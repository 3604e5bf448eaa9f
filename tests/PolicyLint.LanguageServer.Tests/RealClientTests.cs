using System.Diagnostics;

namespace PolicyLint.LanguageServer.Tests;

/// <summary>Runs the tests of <c>tests/lsp-client</c>: real clients against the published executable.</summary>
public sealed class RealClientTests
{
    [Fact]
    public async Task Real_clients_get_on_with_the_published_executable()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("POLICYLINT_EXE"))) Assert.Skip("POLICYLINT_EXE names no published executable; test.sh publishes one.");
        var folder = Path.Combine(FindRepository(), "tests", "lsp-client");
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) Assert.Skip("The client library is not installed: run npm ci in tests/lsp-client.");
        using var process = Process.Start(new ProcessStartInfo("node", ["--test"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true });
        Assert.NotNull(process);
        var cancellation = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, await output + await error);
    }

    private static string FindRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "PolicyLint.sln"))) return folder;
        throw new InvalidOperationException("The tests run outside of their repository.");
    }
}
