namespace PolicyLint.Cli.Tests;

/// <summary>Whatever happens while drafts are fixed, each is the original or the fixed one.</summary>
public sealed class FixFaultTests : IDisposable
{
    private const string Original = "The blacklist. Which one?\n";
    private const string Fixed = "The blocklist. Which one?\n";
    private const int Drafts = 60;

    private readonly string _folder = Directory.CreateTempSubdirectory("policylint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WriteDrafts(int length)
    {
        for (var i = 0; i < Drafts; i++) File.WriteAllText(Path.Combine(_folder, $"{i}.md"), Original + new string('\n', length));
    }

    private void AssertWhole(int length)
    {
        foreach (var file in Directory.GetFiles(_folder, "*.md"))
            Assert.Contains(File.ReadAllText(file), new[] { Original + new string('\n', length), Fixed + new string('\n', length) });
    }

    [Fact]
    public void A_process_killed_at_any_moment_leaves_whole_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are for Unix.");
        const int Length = 50_000;
        var changed = 0;
        for (var round = 0; round < 8; round++)
        {
            WriteDrafts(Length);
            using var process = Cli.Start(_folder, "dotnet", [Cli.Program, "fix", "--suggested"]);
            // Until the first draft is fixed nothing can be torn; from there on each round waits a little longer.
            var first = new FileInfo(Path.Combine(_folder, "0.md"));
            while (!process.HasExited && first.LastWriteTimeUtc == new FileInfo(first.FullName).LastWriteTimeUtc) Thread.Sleep(1);
            Thread.Sleep(round * 3);
            process.Kill();
            process.WaitForExit();
            AssertWhole(Length);
            changed += Directory.GetFiles(_folder, "*.md").Count(file => File.ReadAllText(file).StartsWith(Fixed, StringComparison.Ordinal));
        }

        Assert.True(changed > 0, "The process was always killed before it had begun.");
    }

    [Fact]
    public void A_full_disk_is_one_line_a_file_and_leaves_them_as_they_were()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "ulimit is for Unix.");
        File.WriteAllText(Path.Combine(_folder, "a.md"), Original + new string('\n', 200_000));
        // The runtime keeps compiled code in a file of its own unless told not to, and would be the first to meet the limit.
        var result = Cli.RunOther(_folder, "bash", "-c", $"ulimit -f 100; DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0 exec dotnet {Cli.Program} fix --suggested");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("policylint: a.md: The file could not be written and is as it was: files may not grow to this size here.\n", result.Error);
        Assert.Equal([Path.Combine(_folder, "a.md")], Directory.GetFileSystemEntries(_folder));
        Assert.StartsWith(Original, File.ReadAllText(Path.Combine(_folder, "a.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chmod 444 a.md", "The file is read-only: it is left as it is.")]
    [InlineData("chmod 555 .", "The file or its folder may not be written: check their permissions.")]
    public void What_may_not_be_written_is_told(string close, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        File.WriteAllText(Path.Combine(_folder, "a.md"), Original);
        var asOrdinaryUser = "";
        if (Environment.IsPrivilegedProcess)
        {
            asOrdinaryUser = "setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp ";
            Cli.RunOther(_folder, "chown", "-R", "65534:65534", ".");
            var canRun = Cli.RunOther(_folder, "bash", "-c", $"{asOrdinaryUser} dotnet {Cli.Program} --version");
            Assert.SkipWhen(canRun.ExitCode != 0, "An ordinary user cannot run the program here.");
        }

        Cli.RunOther(_folder, "bash", "-c", close);
        var result = Cli.RunOther(_folder, "bash", "-c", $"{asOrdinaryUser} dotnet {Cli.Program} fix --suggested");
        Cli.RunOther(_folder, "chmod", "755", ".");
        Assert.Equal((2, $"policylint: a.md: {expected}\n"), (result.ExitCode, result.Error));
        Assert.Equal(Original, File.ReadAllText(Path.Combine(_folder, "a.md")));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Two_runs_at_once_leave_whole_files_and_nothing_else()
    {
        const int Length = 20_000;
        WriteDrafts(Length);
        using var one = Cli.Start(_folder, "dotnet", [Cli.Program, "fix", "--suggested"]);
        using var two = Cli.Start(_folder, "dotnet", [Cli.Program, "fix", "--suggested"]);
        var outputs = new[] { one.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), two.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) };
        one.WaitForExit();
        two.WaitForExit();
        Assert.All(outputs, output => Assert.NotEmpty(output.Result));
        Assert.Equal(Drafts, Directory.GetFileSystemEntries(_folder).Length);
        Assert.All(Directory.GetFiles(_folder), file => Assert.Equal(Fixed + new string('\n', Length), File.ReadAllText(file)));
    }
}
