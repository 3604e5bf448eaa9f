using System.Text;
using PolicyLint.Analysis;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>
/// A comment for a pull request: what to change in a table, suggestions folded away. Goes by file and line, never by person, and
/// holds so much as a comment may.
/// </summary>
/// <param name="output">Where it goes.</param>
/// <param name="minSeverity">Lowest severity shown.</param>
/// <param name="linkPrefix">Address of the folder that reported paths are relative to, ending in a slash; null for relative links.</param>
internal sealed class MarkdownReportWriter(TextWriter output, Severity minSeverity, string? linkPrefix) : IReportWriter
{
    /// <summary>A comment on GitHub ends at 65,536 characters; both tables together stay below.</summary>
    private const int MaxTableLength = 30_000;

    private readonly Table _findings = new();
    private readonly Table _suggestions = new();

    public void Write(FileReport report)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            if (diagnostic.Suppression is not null || diagnostic.Severity < minSeverity) continue;
            var table = diagnostic.Severity >= Severity.Warning ? _findings : _suggestions;
            table.Add(report.Path, $"| {LinkTo(report, diagnostic)} | {MarkWith(diagnostic.Severity)}{MarkdownText.Escape(diagnostic.Message)} | {diagnostic.Rule.Id} |");
        }
    }

    public void End(Summary summary)
    {
        output.WriteLine("### PolicyLint");
        output.WriteLine();
        output.WriteLine(Headline(summary));
        if (_findings.Count > 0)
        {
            output.WriteLine();
            _findings.WriteTo(output, "What we noticed");
        }

        if (_suggestions.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"<details><summary>{Plural(_suggestions.Count, "suggestion")}: take them or leave them</summary>");
            output.WriteLine();
            _suggestions.WriteTo(output, "Suggestion");
            output.WriteLine();
            output.WriteLine("</details>");
        }

        if (_findings.Count + _suggestions.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("<sub>`policylint explain ID` says why a rule exists and what to write instead.</sub>");
        }

        output.Flush();
    }

    private static string Headline(Summary summary)
    {
        var drafts = Plural(summary.Files, "draft");
        var parts = new List<string>();
        if (summary.Errors > 0) parts.Add($"**{Plural(summary.Errors, "place")} to change before publishing**");
        if (summary.Warnings > 0) parts.Add($"{Plural(summary.Warnings, "place")} worth a second look");
        if (parts.Count == 0) return $"{drafts} checked, and nothing stands in the way of publishing. Thank you for writing!";
        return $"{drafts} checked: {string.Join(" and ", parts)}. Thank you for writing!";
    }

    private static string MarkWith(Severity severity) => severity == Severity.Error ? "**Please change:** " : "";

    private string LinkTo(FileReport report, Diagnostic diagnostic)
    {
        var line = report.Source.GetLine(Math.Min(diagnostic.Span.Start, report.Source.Length)) + 1;
        var shown = report.Source.Length > 0 ? $"line {line}" : "file";
        if (ReportUri.Relative(report.Path) is not { } address) return shown;
        // GitHub shows Markdown rendered, without lines, unless asked for it plain.
        var place = linkPrefix is null ? "" : "?plain=1";
        return $"[{shown}]({linkPrefix}{address}{place}{(report.Source.Length > 0 ? $"#L{line}" : "")})";
    }

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>Rows up to the length that a comment has room for, and the number of all.</summary>
    private sealed class Table
    {
        private readonly StringBuilder _rows = new();
        private string _path = "";
        private int _shown;

        public int Count { get; private set; }

        /// <summary>Adds a finding; those of one file follow each other under its name.</summary>
        public void Add(string path, string row)
        {
            Count++;
            if (_shown < Count - 1 || _rows.Length + path.Length + row.Length > MaxTableLength) return;
            _shown++;
            if (path != _path) _rows.Append("| | **").Append(MarkdownText.Escape(path)).Append("** | |\n");
            _path = path;
            _rows.Append(row).Append('\n');
        }

        public void WriteTo(TextWriter output, string title)
        {
            output.WriteLine($"| Where | {title} | Rule |");
            output.WriteLine("|---|---|---|");
            output.Write(_rows);
            if (_shown == Count) return;
            output.WriteLine();
            output.WriteLine($"… and {Count - _shown} more; `policylint lint` lists them all.");
        }
    }
}
