using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>A YAML list.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="items">Its items in order.</param>
public sealed class YamlSequence(TextSpan span, ImmutableArray<YamlNode> items) : YamlNode(span)
{
    /// <summary>The items in order.</summary>
    public ImmutableArray<YamlNode> Items { get; } = items;
}
