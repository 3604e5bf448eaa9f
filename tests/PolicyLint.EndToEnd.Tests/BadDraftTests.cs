namespace PolicyLint.EndToEnd.Tests;

/// <summary>Drafts that are no text, too large, or made to break a parser: one clear line each, and all others are linted.</summary>
public sealed class BadDraftTests(Executable policylint)
{
    private const string Bomb =
        "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n"
        + "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: [*e, *e]\n";

    [Fact]
    public void A_binary_file_is_told_by_its_first_nul() => AssertTold([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D], "PL0002", "Byte 8 is NUL: the file looks like a binary file.");

    [Fact]
    public void Invalid_utf_8_is_told_by_its_offset() => AssertTold([.. "Caf"u8, 0xE9, .. " is open."u8], "PL0002", "Byte 3 is no UTF-8: save the file as UTF-8.");

    [Fact]
    public void A_file_over_the_size_limit_is_left_out() =>
        AssertTold(new byte[4_000], "PL0002", "more than the 1024 that are read: leave it out, or allow more with --max-file-size.", "--max-file-size", "1KB");

    [Fact]
    public void Front_matter_without_an_end_is_told_and_the_text_after_it_is_linted()
    {
        var run = AssertTold("---\ntitle: x\n\nWe guarantee it.\n", "PL8003", "The front matter has no closing line");
        Assert.Contains(run.OutLines, line => line.StartsWith("bad.md:4:1: warning PL2001", StringComparison.Ordinal));
    }

    [Fact]
    public void An_alias_bomb_in_front_matter_does_not_go_off() => AssertTold($"---\n{Bomb}---\nHello.\n", "PL8003", "The aliases stand for more than");

    [Fact]
    public void A_hundred_thousand_brackets_in_front_matter_are_told() => AssertTold($"---\na: {new string('[', 100_000)}\n---\nHello.\n", "PL8003", "YAML nested deeper than 100 levels");

    [Fact]
    public void Ten_thousand_nested_quotes_are_linted_as_plain_text()
    {
        var run = AssertTold($"{new string('>', 10_000)} We guarantee it.\n", "PL0003", "nested too deep");
        Assert.Contains(run.OutLines, line => line.StartsWith("bad.md:1:10002: warning PL2001", StringComparison.Ordinal));
    }

    [Fact]
    public void Thirty_kilobytes_of_opened_emphasis_are_linted()
    {
        using var folder = new TemporaryFolder().Write("bad.md", string.Concat(Enumerable.Repeat("*a ", 10_000)) + "\n\nWe guarantee it.\n").Write("good.md", "We guarantee it.\n");
        var run = policylint.Start(folder.Path, "lint");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.OutLines.Count(line => line.Contains(" PL2001: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_loop_of_symbolic_links_is_followed_once_and_silently()
    {
        using var folder = new TemporaryFolder().Write("posts/good.md", "We guarantee it.\n").Link("posts/up", "..").Link("posts/self", "self");
        var run = policylint.Start(folder.Path, "lint");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Single(run.OutLines, line => line.Contains("PL2001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_does_not_exist_is_told_and_the_others_are_linted()
    {
        using var folder = new TemporaryFolder().Write("good.md", "We guarantee it.\n");
        var run = policylint.Start(folder.Path, "lint", "missing.md", "good.md", "no/such/**");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            ["policylint: missing.md: There is no such file or folder.", "policylint: no/such/**: There is no such file or folder."],
            run.ErrorLines);
        Assert.Contains("good.md:1:1: warning PL2001", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_vanish_mid_run_are_told_and_the_others_are_linted()
    {
        const int Files = 3_000;
        using var folder = new TemporaryFolder();
        for (var i = 0; i < Files; i++) folder.Write($"{i:0000}.md", "We guarantee it.\n");
        using var process = policylint.Open(folder.Path, "lint", "--jobs", "2");
        // It has found all files once it tells of the first, and waits for its reader with most of them unread.
        var first = process.StandardOutput.ReadLine();
        for (var i = Files - 100; i < Files; i++) File.Delete(folder[$"{i:0000}.md"]);
        var run = Run.Finish(process, TimeSpan.FromMinutes(5));
        Assert.StartsWith("0000.md:1:1: warning PL2001", first, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        Assert.Equal(100, run.OutLines.Count(line => line.EndsWith(" error PL0002: There is no such file.", StringComparison.Ordinal)));
        Assert.Equal(Files - 100 - 1, run.OutLines.Count(line => line.Contains(" PL2001: ", StringComparison.Ordinal)));
    }

    /// <summary>Permissions mean nothing to root: there the executable runs as an ordinary user.</summary>
    [Fact]
    public void Unreadable_files_and_folders_are_told_and_the_others_are_linted()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other permissions.");
            return;
        }

        using var folder = new TemporaryFolder().Write("good.md", "We guarantee it.\n").Write("closed.md", "x").Write("closed/a.md", "x");
        var copy = folder["policylint-under-test"];
        File.Copy(policylint.FullPath, copy);
        const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(folder.Path, Open);
        File.SetUnixFileMode(copy, Open);
        File.SetUnixFileMode(folder["closed.md"], UnixFileMode.None);
        File.SetUnixFileMode(folder["closed"], UnixFileMode.None);
        Run run;
        if (!Environment.IsPrivilegedProcess) run = policylint.StartProgram(folder.Path, copy, "lint");
        else if (File.Exists("/usr/bin/setpriv")) run = policylint.StartProgram(folder.Path, "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", copy, "lint");
        else
        {
            Assert.Skip("Running as root without setpriv: no file is unreadable.");
            return;
        }

        File.SetUnixFileMode(folder["closed"], Open);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("policylint: closed: The folder may not be read: check its permissions.", Assert.Single(run.ErrorLines));
        Assert.Single(run.OutLines, line => line == "closed.md:1:1: error PL0002: The file may not be read: check its permissions.");
        Assert.Contains("good.md:1:1: warning PL2001", run.Out, StringComparison.Ordinal);
    }

    private Run AssertTold(string bad, string rule, string message, params string[] options) => AssertTold(System.Text.Encoding.UTF8.GetBytes(bad), rule, message, options);

    /// <summary>Lints a bad draft between two good ones.</summary>
    private Run AssertTold(byte[] bad, string rule, string message, params string[] options)
    {
        using var folder = new TemporaryFolder().Write("a.md", "We guarantee it.\n").Write("c.md", "We guarantee it.\n");
        File.WriteAllBytes(folder["bad.md"], bad);
        var run = policylint.Start(folder.Path, ["lint", .. options]);
        Assert.Equal(rule == "PL0002" ? 2 : 0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains(message, Assert.Single(run.OutLines, line => line.StartsWith("bad.md:", StringComparison.Ordinal) && !line.Contains("PL2001", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains($" {rule}: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("a.md:1:1: warning PL2001", run.Out, StringComparison.Ordinal);
        Assert.Contains("c.md:1:1: warning PL2001", run.Out, StringComparison.Ordinal);
        return run;
    }
}
