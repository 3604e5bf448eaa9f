using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>A node of a YAML document that knows its place in the text.</summary>
/// <param name="span">Where the node stands, in UTF-16 code units of the text that was read; quotes and brackets included.</param>
public abstract class YamlNode(TextSpan span)
{
    /// <summary>Where the node stands, quotes and brackets included.</summary>
    public TextSpan Span { get; } = span;
}
