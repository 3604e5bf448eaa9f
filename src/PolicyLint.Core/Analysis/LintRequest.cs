namespace PolicyLint.Analysis;

/// <summary>What a run knows of a draft besides its text.</summary>
/// <param name="Path">Path relative to the outermost policy folder, with <c>/</c>: what fingerprints and <c>when: path</c> see.</param>
/// <param name="Today">The day of the run.</param>
public sealed record LintRequest(string Path, DateOnly Today);
