using System.Text;
using PolicyLint.Analysis;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>Compiler-style lines with the source line and a caret under the words meant. One-based lines and UTF-16 columns.</summary>
internal sealed class TextReportWriter(TextWriter output, Ansi ansi, Severity minSeverity) : IReportWriter
{
    private const int MaxShownLine = 160;
    private const int TabWidth = 4;

    public void Write(FileReport report)
    {
        SecretMask? mask = null;
        foreach (var diagnostic in report.Diagnostics)
        {
            if (diagnostic.Suppression is not null || diagnostic.Severity < minSeverity) continue;
            WriteOne(report, diagnostic, mask ??= new SecretMask(report));
        }
    }

    public void End(Summary summary)
    {
        var parts = new List<string>();
        if (summary.Errors > 0) parts.Add(ansi.Red(Plural(summary.Errors, "error")));
        if (summary.Warnings > 0) parts.Add(ansi.Yellow(Plural(summary.Warnings, "warning")));
        if (summary.Informations > 0) parts.Add(ansi.Blue(Plural(summary.Informations, "suggestion")));
        if (summary.Hints > 0) parts.Add(Plural(summary.Hints, "hint") + (minSeverity > Severity.Hint ? " (shown with --min-severity hint)" : ""));
        if (parts.Count == 0) parts.Add(ansi.Green("no findings"));
        if (summary.Suppressed > 0) parts.Add($"{summary.Suppressed} suppressed");
        output.WriteLine($"{Plural(summary.Files, "draft")}: {string.Join(", ", parts)}");
    }

    private void WriteOne(FileReport report, Diagnostic diagnostic, SecretMask mask)
    {
        var start = report.Source.GetLinePosition(Math.Min(diagnostic.Span.Start, report.Source.Length));
        output.Write(ansi.Bold($"{report.Path}:{start.Line + 1}:{start.Character + 1}:"));
        output.Write($" {Colour(diagnostic.Severity)} {ansi.Bold(diagnostic.Rule.Id)}: {diagnostic.Message}");
        output.WriteLine(diagnostic.Rule.IsSuppressible || diagnostic.Fingerprint.Length == 0 ? "" : ansi.Dim($" [{diagnostic.Fingerprint}]"));
        if (report.Source.Length > 0) WriteSource(report.Source, diagnostic.Span, start.Line, mask);
        foreach (var related in diagnostic.Related)
        {
            var place = report.Source.GetLinePosition(related.Span.Start);
            output.WriteLine(ansi.Dim($"      {place.Line + 1}:{place.Character + 1} {related.Message}"));
        }

        if (diagnostic.Fixes.FirstOrDefault() is { } fix) output.WriteLine(ansi.Dim($"      fix: {fix.Title}"));
    }

    private void WriteSource(SourceText source, TextSpan span, int line, SecretMask mask)
    {
        var lineSpan = source.GetLineSpan(line);
        // A long line is shown around the words meant.
        var from = span.Start - lineSpan.Start > MaxShownLine / 2 ? Align(source, span.Start - MaxShownLine / 3) : lineSpan.Start;
        var to = Math.Min(lineSpan.End, Align(source, Math.Min(source.Length, from + MaxShownLine)));
        var before = Show(mask, TextSpan.FromBounds(from, Math.Min(span.Start, to)), from > lineSpan.Start ? "…" : "", "");
        var marked = Show(mask, TextSpan.FromBounds(Math.Min(span.Start, to), Math.Clamp(span.End, Math.Min(span.Start, to), to)), "", "");
        var after = Show(mask, TextSpan.FromBounds(Math.Clamp(span.End, from, to), to), "", to < lineSpan.End ? "…" : "");
        var number = (line + 1).ToString().PadLeft(5);
        output.WriteLine($"{ansi.Dim(number + " |")} {before}{marked}{after}");
        output.WriteLine($"{ansi.Dim("      |")} {new string(' ', DisplayWidth.Of(before))}{ansi.Yellow(new string('^', Math.Max(1, DisplayWidth.Of(marked))))}");
    }

    /// <summary>Text for a terminal: tabs widened, other control characters made visible so that a draft cannot steer it.</summary>
    private static string Show(SecretMask mask, TextSpan span, string prefix, string suffix)
    {
        var text = mask.Show(span);
        if (!text.Any(IsUnsafe)) return prefix + text + suffix;
        var builder = new StringBuilder(prefix);
        foreach (var sign in text)
        {
            if (sign == '\t') builder.Append(' ', TabWidth);
            else builder.Append(IsUnsafe(sign) ? '\uFFFD' : sign);
        }

        return builder.Append(suffix).ToString();
    }

    /// <summary>Control characters and those that turn the direction of text.</summary>
    private static bool IsUnsafe(char sign) =>
        char.IsControl(sign) || sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>A place that does not cut a surrogate pair.</summary>
    private static int Align(SourceText source, int position) =>
        position > 0 && position < source.Length && char.IsLowSurrogate(source[position]) ? position - 1 : position;

    private string Colour(Severity severity) => severity switch
    {
        Severity.Error => ansi.Red("error"),
        Severity.Warning => ansi.Yellow("warning"),
        Severity.Information => ansi.Blue("information"),
        _ => ansi.Cyan("hint"),
    };

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
