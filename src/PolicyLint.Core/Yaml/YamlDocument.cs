using System.Collections.Immutable;

namespace PolicyLint.Yaml;

/// <summary>What was read of a YAML text: as much of the tree as could be made out, and every mistake found.</summary>
/// <param name="Root">The tree; null where the text holds nothing but white space and comments, or nothing readable.</param>
/// <param name="Problems">Mistakes in the order found.</param>
public sealed record YamlDocument(YamlNode? Root, ImmutableArray<YamlProblem> Problems);
