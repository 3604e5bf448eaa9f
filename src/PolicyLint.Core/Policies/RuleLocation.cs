using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>Where a rule was read from.</summary>
/// <param name="Path">Path of the file, or <c>builtin:core/…</c>.</param>
/// <param name="Text">The file's text; for a built-in rule empty.</param>
/// <param name="IdSpan">Place of the id in it.</param>
public sealed record RuleLocation(string Path, SourceText Text, TextSpan IdSpan);
