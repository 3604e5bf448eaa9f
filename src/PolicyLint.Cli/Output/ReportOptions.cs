using PolicyLint.Analysis;

namespace PolicyLint.Cli.Output;

/// <summary>What the command line says of reports.</summary>
/// <param name="Formats">Formats, each with or without <c>=FILE</c>; none = text.</param>
/// <param name="Output">File for formats without one of their own; null = standard output.</param>
/// <param name="MinSeverity">Lowest severity shown by text, github and markdown.</param>
internal sealed record ReportOptions(IReadOnlyList<string> Formats, string? Output, Severity MinSeverity);
