using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>What was found in a file on disk.</summary>
/// <param name="Path">Its full path with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="Diagnostics">The findings to show.</param>
internal sealed record LintedFile(string Path, SourceText Text, ImmutableArray<Diagnostic> Diagnostics);
