using System.Text.Json;

namespace PolicyLint.EndToEnd.Tests;

public sealed class SampleTests(Executable policylint)
{
    [Fact]
    public void The_samples_lint_with_any_file_in_any_subfolder_without_a_complaint_about_their_policy()
    {
        using var folder = Samples.Copy();
        folder.Write("posts/2027/deep/er/new.md", "A new post. We guarantee it.\n").Write("other/new.md", "Hello.\n").Write("tweets/more/new.md", "Hello.\n");
        var run = policylint.Start(folder.Path, "lint", "--format", "json");
        Assert.Equal(1, run.ExitCode);
        var findings = run.Findings();
        Assert.DoesNotContain(findings, finding => finding.Rule.StartsWith("PL00", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { Path: "posts/2027/deep/er/new.md", Rule: "PL2001" });
        Assert.True(findings.Select(finding => finding.Rule).Distinct().Count() > 8);
    }

    [Fact]
    public void Places_in_the_report_index_the_text_that_is_meant()
    {
        using var folder = Samples.Copy();
        var run = policylint.Start(folder.Path, "lint", "--format", "json");
        var quoted = 0;
        foreach (var finding in run.Findings())
        {
            var text = File.ReadAllText(folder[finding.Path]);
            var range = finding.Json.GetProperty("range");
            Assert.Equal(finding.Start, OffsetOf(text, range.GetProperty("start")));
            Assert.Equal(finding.End, OffsetOf(text, range.GetProperty("end")));
            if (finding.Rule is not ("PL2001" or "PL3003" or "PL4002")) continue;
            quoted++;
            Assert.StartsWith($"“{text[finding.Start..finding.End]}”", finding.Message, StringComparison.Ordinal);
        }

        Assert.True(quoted >= 4);
    }

    [Fact]
    public void Two_runs_give_the_same_bytes_whatever_the_number_of_jobs()
    {
        using var folder = Samples.Copy();
        foreach (var format in new[] { "text", "json", "sarif", "github", "markdown" })
        {
            var one = policylint.Start(folder.Path, "lint", "--format", format, "--jobs", "1");
            var four = policylint.Start(folder.Path, "lint", "--format", format, "--jobs", "4");
            Assert.Equal(one.Out, four.Out);
            Assert.NotEmpty(one.Out);
        }
    }

    [Theory]
    [InlineData("error", "error", 1)]
    [InlineData("error", "warning", 1)]
    [InlineData("warning", "error", 0)]
    [InlineData("warning", "warning", 1)]
    [InlineData("warning", "information", 1)]
    [InlineData("information", "warning", 0)]
    [InlineData("information", "information", 1)]
    [InlineData("error", "never", 0)]
    public void The_exit_code_says_whether_a_finding_reaches_the_severity_asked_for(string severity, string failOn, int exitCode)
    {
        using var folder = new TemporaryFolder().Write("policylint.yaml", $"root: true\nrules: {{PL2001: {severity}}}\n").Write("post.md", "We guarantee it.\n");
        Assert.Equal(exitCode, policylint.Start(folder.Path, "lint", "--rule", "PL2001", "--fail-on", failOn).ExitCode);
    }

    [Fact]
    public void Several_reports_are_written_at_once()
    {
        using var folder = Samples.Copy();
        var run = policylint.Start(folder.Path, "lint", "--format", "sarif=out.sarif", "--format", "json=out.json", "--format", "text");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PL2001", run.Out, StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(File.ReadAllText(folder["out.sarif"]));
        using var json = JsonDocument.Parse(File.ReadAllText(folder["out.json"]));
        Assert.Equal(
            json.RootElement.GetProperty("files").EnumerateArray().Sum(file => file.GetProperty("diagnostics").GetArrayLength()),
            sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void No_report_shows_a_secret()
    {
        const string Secret = "hunter22x9";
        using var folder = new TemporaryFolder().Write("post.md", $"Run curl https://bob:{Secret}@api.contoso.example/v1 and we guarantee it.\n\nSee <http://bob:{Secret}@10.0.0.7/x>.\n");
        foreach (var format in new[] { "text", "json", "sarif", "github", "markdown" })
        {
            var run = policylint.Start(folder.Path, "lint", "--format", format, "--min-severity", "hint");
            Assert.Contains("PL3001", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, run.Out, StringComparison.Ordinal);
        }
    }

    private static int OffsetOf(string text, JsonElement position)
    {
        var start = 0;
        for (var line = position.GetProperty("line").GetInt32(); line > 0; line--) start = text.IndexOf('\n', start) + 1;
        return start + position.GetProperty("character").GetInt32();
    }
}
