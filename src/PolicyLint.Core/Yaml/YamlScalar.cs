using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>A YAML scalar.</summary>
/// <param name="span">Where it stands, quotes included.</param>
/// <param name="value">Its value, escapes and folding resolved.</param>
/// <param name="isPlain">Whether it was written without quotes and not as a block.</param>
public sealed class YamlScalar(TextSpan span, string value, bool isPlain) : YamlNode(span)
{
    /// <summary>The value, escapes and folding resolved.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written without quotes and not as a block, so that <c>true</c>, <c>12</c> and <c>~</c> have their YAML meaning.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether this is YAML's null: plain and empty, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
