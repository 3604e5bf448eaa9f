namespace PolicyLint.Yaml;

/// <summary>A key and its value in a <see cref="YamlMapping"/>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
