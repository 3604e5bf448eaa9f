namespace PolicyLint.Yaml;

/// <summary>Why the parser gave up.</summary>
/// <param name="Problem">What to tell.</param>
/// <param name="Index">Where in the content of its input.</param>
/// <param name="NeedsIndent">Whether it is a double-quoted value whose further lines begin at the margin.</param>
internal readonly record struct YamlFailure(YamlProblem Problem, int Index, bool NeedsIndent);
