using System.Text;

namespace PolicyLint.Cli.Tests;

public sealed class FixCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policylint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string file) => Path.Combine(_folder, file);

    private FixCommandTests Write(string file, string text)
    {
        File.WriteAllText(At(file), text);
        return this;
    }

    [Fact]
    public void Suggested_fixes_are_made_and_told_and_the_rest_is_listed()
    {
        Write("a.md", "The blacklist. Which one?\n");
        var result = Cli.Run(_folder, "fix", "--suggested", "--fail-on", "hint");
        Assert.Contains("a.md:1:5: fixed PL4002: Write “blocklist”", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding fixed in 1 draft", result.Output, StringComparison.Ordinal);
        Assert.Equal("The blocklist. Which one?\n", File.ReadAllText(At("a.md")));
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("0 findings fixed in 0 drafts", Cli.Run(_folder, "fix", "--suggested").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_suggested_unasked()
    {
        Write("a.md", "The blacklist. Which one?\n");
        Assert.StartsWith("a.md:1:5: ", Cli.Run(_folder, "fix").Output, StringComparison.Ordinal);
        Assert.Equal("The blacklist. Which one?\n", File.ReadAllText(At("a.md")));
    }

    [Theory]
    [InlineData("The blacklist. Which one?\n", false)]
    [InlineData("The blacklist.\r\n\r\nWhich one?\r\n", false)]
    [InlineData("Which one? The blacklist.", false)]
    [InlineData("The blacklist. Which one?\n", true)]
    [InlineData("a\n\nb\n\nc\n\nd\n\nThe blacklist.\n\ne\n\nf\n\ng\n\nh\n\ni\n\nThe whitelist. Which?", false)]
    public void Git_applies_the_diff(string text, bool hasBom)
    {
        var file = "my post ö.md";
        File.WriteAllText(At(file), text, new UTF8Encoding(hasBom));
        var before = File.ReadAllBytes(At(file));
        var diff = Cli.Run(_folder, "fix", "--suggested", "--diff");
        Assert.Equal(before, File.ReadAllBytes(At(file)));
        File.WriteAllText(At("x.patch"), diff.Output);
        var applied = Cli.RunOther(_folder, "git", "apply", "--whitespace=nowarn", "x.patch");
        Assert.True(applied.ExitCode == 0, applied.Error + diff.Output + diff.Error);
        var patched = File.ReadAllBytes(At(file));
        File.WriteAllBytes(At(file), before);
        Cli.Run(_folder, "fix", "--suggested", file);
        Assert.Equal(File.ReadAllBytes(At(file)), patched);
        Assert.NotEqual(before, patched);
    }

    [Fact]
    public void A_diff_shows_no_secret_and_says_so()
    {
        var secret = "AKIA" + "Q7VZ4M2N" + "K5WX3RTB";
        Write("a.md", $"The blacklist of {secret}. Which one?\n");
        var diff = Cli.Run(_folder, "fix", "--suggested", "--diff", "--rule", "PL4002");
        Assert.Contains("blocklist", diff.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, diff.Output + diff.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be applied", diff.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_is_told()
    {
        var result = Cli.Run(_folder, "fix", "--rule", "PL4001x");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("there is no rule PL4001x", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_suppressed_with_its_reason()
    {
        Write("a.md", "# Title\n\n- The blacklist and the whitelist.\n- b\n\nWhich one?\n");
        var result = Cli.Run(_folder, "suppress", "a.md:3", "PL4002", "--reason", "quoting the report");
        Assert.Equal("", result.Error);
        Assert.Equal("# Title\n\n- The blacklist and the whitelist. <!-- policylint-disable-line PL4002 -- quoting the report -->\n- b\n\nWhich one?\n", File.ReadAllText(At("a.md")));
        var again = Cli.Run(_folder, "suppress", "a.md:3", "PL4002", "--reason", "x");
        Assert.Equal((2, "policylint: a.md: PL4002 reports nothing on line 3.\n"), (again.ExitCode, again.Error));
    }

    [Fact]
    public void A_rule_that_no_draft_may_suppress_says_who_can()
    {
        Write("a.md", "AKIA" + "Q7VZ4M2N" + "K5WX3RTB\n");
        var result = Cli.Run(_folder, "suppress", "a.md:1", "PL3001", "--reason", "x");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("cannot be suppressed in the draft; its owner can allow", result.Error, StringComparison.Ordinal);
    }
}
