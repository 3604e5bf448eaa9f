using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Cli.Output;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Tests.Output;

public class ReportWriterTests
{
    private static readonly RuleDescriptor Rule = new() { Id = "CO1001", Title = "Promise, or worse: guarantee", Severity = Severity.Warning };

    [Fact]
    public void Annotations_escape_what_ends_a_message_or_a_property()
    {
        var report = Report("a,b:c%.md", "We guarantee\nit.", new TextSpan(3, 9), "100% sure?\nNo.");
        Assert.Equal(
            "::warning file=a%2Cb%3Ac%25.md,line=1,col=4,endLine=1,endColumn=13,title=CO1001 Promise%2C or worse%3A guarantee::100%25 sure?%0ANo.\n",
            Write(output => new GithubReportWriter(output, Severity.Information), report));
    }

    [Fact]
    public void Annotations_over_several_lines_have_no_columns() =>
        Assert.StartsWith(
            "::warning file=a.md,line=1,endLine=2,title=",
            Write(output => new GithubReportWriter(output, Severity.Information), Report("a.md", "We guarantee\nit.", new TextSpan(3, 13), "x")),
            StringComparison.Ordinal);

    [Fact]
    public void A_comment_links_to_the_line_in_the_revision_checked_out()
    {
        var text = Write(output => new MarkdownReportWriter(output, Severity.Information, "https://git.contoso.example/o/r/blob/abc/"), Report("posts/a b#1.md", "x\nWe", new TextSpan(2, 2), "x"));
        Assert.Contains("[line 2](https://git.contoso.example/o/r/blob/abc/posts/a%20b%231.md?plain=1#L2)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_stays_within_what_a_server_takes_and_counts_the_rest()
    {
        var many = Enumerable.Range(0, 2_000).Select(i => Report($"posts/{i}.md", "We guarantee it.", new TextSpan(3, 9), new string('x', 100))).ToArray();
        var text = Write(output => new MarkdownReportWriter(output, Severity.Information, null), many);
        Assert.InRange(text.Length, 20_000, 65_536);
        Assert.Contains("2000 places worth a second look", text, StringComparison.Ordinal);
        Assert.Matches(@"… and \d{4} more;", text);
    }

    [Fact]
    public void A_comment_folds_suggestions_and_leaves_out_what_is_suppressed()
    {
        var report = Report("a.md", "We guarantee it.", new TextSpan(3, 9), "told");
        var suggestion = report.Diagnostics[0] with { Severity = Severity.Information, Message = "suggested" };
        var suppressed = report.Diagnostics[0] with { Suppression = new Suppression(SuppressionKind.InSource, "quoted"), Message = "hidden" };
        var text = Write(output => new MarkdownReportWriter(output, Severity.Information, null), report with { Diagnostics = [report.Diagnostics[0], suggestion, suppressed] });
        Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("told", StringComparison.Ordinal) < text.IndexOf("<details>", StringComparison.Ordinal));
        Assert.True(text.IndexOf("<details>", StringComparison.Ordinal) < text.IndexOf("suggested", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a/b.md", "a/b.md")]
    [InlineData("a b/ü#?%.md", "a%20b/%C3%BC%23%3F%25.md")]
    [InlineData("c:d.md", "c%3Ad.md")]
    [InlineData("../a.md", null)]
    [InlineData("/a.md", null)]
    public void Paths_in_the_working_directory_are_relative_references(string path, string? expected) => Assert.Equal(expected, ReportUri.Relative(path));

    private static FileReport Report(string path, string text, TextSpan span, string message) =>
        new(path, Channel.Blog, SourceText.From(text), [new Diagnostic { Rule = Rule, Severity = Severity.Warning, Message = message, Span = span }]);

    private static string Write(Func<TextWriter, IReportWriter> create, params FileReport[] reports)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var writer = create(output);
        var summary = new Summary();
        foreach (var report in reports)
        {
            summary.Add(report);
            writer.Write(report);
        }

        writer.End(summary);
        return output.ToString();
    }
}
