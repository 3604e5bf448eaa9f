using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>What a run did to one file.</summary>
/// <param name="Left">The findings that are left; for a policy file its problems.</param>
/// <param name="Result">What was fixed; null for a policy file and a draft that could not be read.</param>
/// <param name="Original">The text as it was read, byte order mark and encoding known; null where <paramref name="Result"/> is.</param>
/// <param name="Problem">Why the fixed text was not written, one line; null where it was or nothing was to be written.</param>
public sealed record FixReport(FileReport Left, FixResult? Result, DecodedText? Original, string? Problem);
