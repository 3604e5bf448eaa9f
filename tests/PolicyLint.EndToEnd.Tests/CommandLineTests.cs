namespace PolicyLint.EndToEnd.Tests;

public sealed class CommandLineTests(Executable policylint)
{
    [Theory]
    [InlineData("lint --fromat json", "unknown option --fromat (did you mean `--format`?)")]
    [InlineData("lint -x", "unknown option -x")]
    [InlineData("lint --format jsn", "there is no format “jsn” (did you mean `json`?); formats are text, json, sarif, github, markdown.")]
    [InlineData("lint --format json --format sarif", "two formats cannot share standard output")]
    [InlineData("lint --format json=a --format sarif=a", "two formats cannot share the file a")]
    [InlineData("lint --format json=", "lacks the file's name")]
    [InlineData("lint --format json=no/such/folder.json", "cannot write no/such/folder.json: its folder does not exist.")]
    [InlineData("lint --rule PL200", "there is no rule PL200 in the policy of these drafts (did you mean `PL2001`?)")]
    [InlineData("lint --format json --rule PL9999", "there is no rule PL9999")]
    [InlineData("lint --fail-on wrong", "--fail-on wants one of error, warning, information, hint, never, not “wrong”")]
    [InlineData("lint --min-severity loud", "--min-severity wants one of error, warning, information, hint, not “loud”")]
    [InlineData("lint --jobs 0", "--jobs wants a number from 1 up, not “0”")]
    [InlineData("lint --date yesterday", "--date wants a day such as 2026-12-01, not “yesterday”")]
    [InlineData("lint --max-file-size big", "--max-file-size wants a size such as 500KB or 10MB, not “big”")]
    [InlineData("lnit", "there is no command “lnit” (did you mean `lint`?)")]
    [InlineData("rules nowhere", "there is no file or folder “nowhere”")]
    [InlineData("explain PL201", "neither a rule of the policy here nor a file (did you mean `PL2001`?)")]
    [InlineData("test nowhere", "neither a built-in pack nor a folder with rules nor a rule file")]
    [InlineData("init nowhere", "there is no folder “nowhere”")]
    public void A_wrong_command_line_gets_one_line_and_exit_code_2(string arguments, string message)
    {
        using var folder = new TemporaryFolder().Write("post.md", "Hello.");
        policylint.Start(folder.Path, arguments.Split(' ')).AssertRefused(message);
    }

    [Fact]
    public void Without_a_command_the_help_is_named()
    {
        using var folder = new TemporaryFolder();
        policylint.Start(folder.Path).AssertRefused("policylint --help");
    }

    [Fact]
    public void The_version_is_a_semantic_version()
    {
        using var folder = new TemporaryFolder();
        var run = policylint.Start(folder.Path, "--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+([-+].+)?$", Assert.Single(run.OutLines));
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("rules")]
    [InlineData("explain")]
    [InlineData("test")]
    [InlineData("init")]
    [InlineData("tone")]
    [InlineData("voice")]
    public void Help_names_every_command_and_each_has_its_own(string command)
    {
        using var folder = new TemporaryFolder();
        var all = policylint.Start(folder.Path, "--help");
        Assert.Equal(0, all.ExitCode);
        Assert.Contains($"  {command} ", all.Out, StringComparison.Ordinal);
        var own = policylint.Start(folder.Path, command, "--help");
        Assert.Equal(0, own.ExitCode);
        Assert.Contains($"policylint {command}", own.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_listed_with_severity_and_owner()
    {
        using var folder = Samples.Copy();
        var run = policylint.Start(folder.Path, "rules", "posts");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.OutLines, line => line.Contains("PL2001  warning", StringComparison.Ordinal) && line.EndsWith("legal", StringComparison.Ordinal));
        Assert.Contains(run.OutLines, line => line.Contains("CO1001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_is_explained_with_its_reason_and_what_to_write_instead()
    {
        using var folder = new TemporaryFolder();
        var run = policylint.Start(folder.Path, "explain", "pl2001");
        Assert.Equal(0, run.ExitCode);
        foreach (var part in new[] { "PL2001", "Why", "Instead", "Sources", "Reported", "Fine" }) Assert.Contains(part, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_explained_with_what_holds_for_it()
    {
        using var folder = Samples.Copy();
        var run = policylint.Start(folder.Path, "explain", "tweets/new-mug.tweet");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("channel tweet", run.Out, StringComparison.Ordinal);
        Assert.Contains("sponsored gifted", run.Out, StringComparison.Ordinal);
        Assert.Contains("employer Contoso", run.Out, StringComparison.Ordinal);
        Assert.Contains("policy: policylint.yaml", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_examples_of_the_core_pack_are_all_as_they_say()
    {
        using var folder = new TemporaryFolder();
        var run = policylint.Start(folder.Path, "test", "core");
        Assert.True(run.ExitCode == 0, run.Out);
        Assert.Contains("all as they say", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_error()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 2_000; i++) folder.Write($"{i}.md", "We guarantee it.\n");
        var run = policylint.StartShell(folder.Path, "\"$POLICYLINT\" lint | head -1; echo ${PIPESTATUS[0]}");
        Assert.Equal("", run.Error);
        Assert.Equal(2, run.OutLines.Length);
        Assert.Equal("0", run.OutLines[1]);
    }

    [Fact]
    public void A_full_disk_is_told_in_one_line()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        using var folder = new TemporaryFolder().Write("post.md", "We guarantee it.\n");
        var run = policylint.StartShell(folder.Path, "\"$POLICYLINT\" lint > /dev/full");
        Assert.Equal("policylint: the report could not be written: No space left on device.", Assert.Single(run.ErrorLines));
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void A_long_run_shows_a_bar_on_a_terminal()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script, which makes a terminal, is not installed.");
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 600; i++) folder.Write($"{i}.md", "Hello.\n");
        var run = policylint.StartShell(folder.Path, "TERM=xterm script -qec '\"$POLICYLINT\" lint --output report.txt' /dev/null");
        Assert.Contains("600 drafts", run.Out, StringComparison.Ordinal);
        Assert.Contains("100%", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("100%", File.ReadAllText(folder["report.txt"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("NO_COLOR=1", false)]
    [InlineData("TERM=dumb", false)]
    public void Colour_is_for_terminals_that_want_it(string environment, bool isColoured)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script, which makes a terminal, is not installed.");
        using var folder = new TemporaryFolder().Write("post.md", "We guarantee it.\n");
        var run = policylint.StartShell(folder.Path, $"TERM=xterm {environment} script -qec '\"$POLICYLINT\" lint post.md' /dev/null");
        Assert.Contains("PL2001", run.Out, StringComparison.Ordinal);
        Assert.Equal(isColoured, System.Text.RegularExpressions.Regex.IsMatch(run.Out, @"\e\[[0-9;]*m"));
    }
}
