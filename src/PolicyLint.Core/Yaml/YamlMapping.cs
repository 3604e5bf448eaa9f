using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>A YAML map, in the order written; of a duplicate key the first is kept and the second reported by the reader.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="entries">Its keys and values in order.</param>
public sealed class YamlMapping(TextSpan span, ImmutableArray<YamlEntry> entries) : YamlNode(span)
{
    /// <summary>Keys and values in the order written.</summary>
    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key.Value == key) return entry.Value;
            return null;
        }
    }
}
