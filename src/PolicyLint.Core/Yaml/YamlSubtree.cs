namespace PolicyLint.Yaml;

/// <summary>A node with what bounds the cost of walking it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Count">Nodes in it, itself included, aliases counted as often as they occur.</param>
/// <param name="Height">Levels below it.</param>
internal readonly record struct YamlSubtree(YamlNode Node, int Count, int Height);
