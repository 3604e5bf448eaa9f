using PolicyLint.Analysis;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>Workflow commands of GitHub Actions, which show findings at their lines in a pull request. One-based lines and UTF-16 columns.</summary>
internal sealed class GithubReportWriter(TextWriter output, Severity minSeverity) : IReportWriter
{
    public void Write(FileReport report)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            if (diagnostic.Suppression is not null || diagnostic.Severity < minSeverity) continue;
            output.WriteLine($"::{CommandOf(diagnostic.Severity)} file={EscapeProperty(report.Path)}{PlaceOf(report, diagnostic)},title={EscapeProperty($"{diagnostic.Rule.Id} {diagnostic.Rule.Title}")}::{EscapeMessage(diagnostic.Message)}");
        }
    }

    /// <summary>Nothing: the annotations are the report.</summary>
    public void End(Summary summary) => output.Flush();

    private static string PlaceOf(FileReport report, Diagnostic diagnostic)
    {
        if (report.Source.Length == 0) return "";
        var start = report.Source.GetLinePosition(Math.Min(diagnostic.Span.Start, report.Source.Length));
        var end = report.Source.GetLinePosition(Math.Min(diagnostic.Span.End, report.Source.Length));
        // GitHub refuses columns where an annotation covers several lines.
        return start.Line == end.Line
            ? $",line={start.Line + 1},col={start.Character + 1},endLine={end.Line + 1},endColumn={end.Character + 1}"
            : $",line={start.Line + 1},endLine={end.Line + 1}";
    }

    private static string CommandOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string EscapeMessage(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeMessage(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
