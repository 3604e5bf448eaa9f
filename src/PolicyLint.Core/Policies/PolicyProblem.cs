using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>A mistake in a policy file, at its place. The part it stands in is left out; the rest of the file is used.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Span">Its place in <paramref name="Text"/>.</param>
/// <param name="Text">The file's text; empty where the file itself could not be read.</param>
/// <param name="Kind">How it is told.</param>
/// <param name="Message">What is wrong and what to do, one line.</param>
public sealed record PolicyProblem(string Path, TextSpan Span, SourceText Text, PolicyProblemKind Kind, string Message);
