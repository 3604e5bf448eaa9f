namespace PolicyLint.EndToEnd.Tests;

public sealed class InitTests(Executable policylint)
{
    private const string Remote = "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = https://ann:t0ken@git.contoso.example/contoso/site.git\n";

    [Fact]
    public void What_it_writes_lints_clean_and_says_what_it_found()
    {
        using var folder = new TemporaryFolder()
            .Write(".git/config", Remote)
            .Write("_config.yml", "title: Site\n")
            .Write("_posts/2026-01-01-a.md", "We moved. Views are my own.\n")
            .Write("social/linkedin/[b] 'c'.md", "Hello.\n")
            .Write("tweets/d.md", "Hello.\n")
            .Write("README.md", "We guarantee it.\n");
        var run = policylint.Start(folder.Path, "init", "--yes");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.InRange(run.OutLines.Length, 1, 5);
        Assert.Contains("a Jekyll site", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", run.Out, StringComparison.Ordinal);
        Assert.Contains("employer: 'Contoso'", File.ReadAllText(folder["organisation.yaml"]), StringComparison.Ordinal);
        Assert.Contains("“Views are my own.” (1 draft)", File.ReadAllText(folder["policylint.yaml"]), StringComparison.Ordinal);
        var lint = policylint.Start(folder.Path, "lint", "--format", "json");
        Assert.DoesNotContain(lint.Findings(), finding => finding.Rule.StartsWith("PL00", StringComparison.Ordinal) || finding.Path == "README.md");
        Assert.Contains("channel linkedin", policylint.Start(folder.Path, "explain", "social/linkedin/[b] 'c'.md").Out, StringComparison.Ordinal);
        Assert.Contains("channel tweet", policylint.Start(folder.Path, "explain", "tweets/d.md").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void It_asks_nothing_in_a_pipe_and_works_in_an_empty_folder()
    {
        using var folder = new TemporaryFolder().MakeRepository();
        var run = policylint.Start(folder.Path, "init");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("?", run.Out, StringComparison.Ordinal);
        Assert.Equal("0 drafts: no findings\n", policylint.Start(folder.Path, "lint").Out);
    }

    [Fact]
    public void It_asks_on_a_terminal_and_writes_the_answers()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script, which makes a terminal, is not installed.");
        using var folder = new TemporaryFolder().MakeRepository();
        var run = policylint.StartShell(folder.Path, "printf \"O'Fabrikam: Söhne\\nyes\\n\" | TERM=dumb script -qec '\"$POLICYLINT\" init' /dev/null");
        Assert.Contains("employer's name", run.Out, StringComparison.Ordinal);
        var organisation = File.ReadAllText(folder["organisation.yaml"]);
        Assert.Contains("employer: 'O''Fabrikam: Söhne'\n", organisation, StringComparison.Ordinal);
        Assert.Contains("\npublic: true\n", organisation, StringComparison.Ordinal);
        Assert.Equal("0 drafts: no findings\n", policylint.Start(folder.Path, "lint").Out);
    }

    [Fact]
    public void It_never_overwrites()
    {
        using var folder = new TemporaryFolder().MakeRepository().Write("policylint.yaml", "root: true\n").Link("organisation.yaml", "nowhere.yaml");
        var run = policylint.Start(folder.Path, "init", "--yes");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Nothing was written", run.Out, StringComparison.Ordinal);
        Assert.Equal("root: true\n", File.ReadAllText(folder["policylint.yaml"]));
        Assert.False(File.Exists(folder["nowhere.yaml"]));
    }
}
