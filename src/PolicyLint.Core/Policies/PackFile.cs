using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>A file of a pack's folder.</summary>
/// <param name="Path">Its path, as problems tell it.</param>
/// <param name="RelativePath">Its path in the pack's folder, with <c>/</c>.</param>
/// <param name="Text">Its text; empty where <paramref name="Root"/> was read before.</param>
/// <param name="Root">What it holds, where it was read when the tool was built; else null.</param>
public sealed record PackFile(string Path, string RelativePath, SourceText Text, YamlMapping? Root = null);
