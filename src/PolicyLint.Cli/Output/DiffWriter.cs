using PolicyLint.Analysis;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>Writes what fixing would change as one diff on standard output, and what stands in its way on standard error.</summary>
internal sealed class DiffWriter(Terminal terminal)
{
    public void Write(FixReport report)
    {
        if (report is not { Result: { HasChanged: true } result, Original: { } original }) return;
        var path = report.Left.Path;
        var bom = original.HasBom && original.Encoding == SourceEncoding.Utf8 ? "\uFEFF" : "";
        var (old, changed) = (bom + original.Content, bom + result.After.Draft.Source.Content);
        var (oldShown, changedShown) = (bom + Mask(path, result.Before), bom + Mask(path, result.After));
        var diff = UnifiedDiff.Write(path, old, changed, oldShown, changedShown);
        terminal.Out.Write(diff);
        if (original.Encoding != SourceEncoding.Utf8) terminal.Error.WriteLine($"policylint: {path}: the file is UTF-16; its diff is UTF-8 and cannot be applied.");
        else if (diff != UnifiedDiff.Write(path, old, changed, old, changed)) terminal.Error.WriteLine($"policylint: {path}: the diff shows lines with secrets, which are masked; it cannot be applied.");
    }

    private static string Mask(string path, LintResult lint) =>
        new SecretMask(new FileReport(path, lint.Draft.Channel, lint.Draft.Source, lint.Diagnostics)).Show(new TextSpan(0, lint.Draft.Source.Length));
}
