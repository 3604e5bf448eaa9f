using PolicyLint.Text;

namespace PolicyLint.Yaml;

/// <summary>
/// Reads YAML into a tree whose every node knows its place. Never throws on what the text holds: mistakes become problems,
/// and what stands before one is kept. Safe on hostile text: nesting, alias expansion and time are bounded.
/// </summary>
public static class YamlReader
{
    /// <summary>Deepest nesting that is read.</summary>
    public const int MaxDepth = 100;

    /// <summary>How many nodes the aliases of one text may stand for in all.</summary>
    public const int MaxAliasedNodes = 10_000;

    /// <summary>Reads a whole text. A byte order mark at its beginning is passed over.</summary>
    /// <param name="text">The YAML.</param>
    public static YamlDocument Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, new TextSpan(0, text.Length));
    }

    /// <summary>Reads one region of a text, such as its front matter.</summary>
    /// <param name="text">The text that holds the YAML.</param>
    /// <param name="region">The YAML's place in it; all spans of the result are offsets into <paramref name="text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The region leaves the text.</exception>
    public static YamlDocument Read(string text, TextSpan region)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(region.Start, nameof(region));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(region.End, text.Length, nameof(region));
        if (region.Length > 0 && text[region.Start] == '\uFEFF') region = TextSpan.FromBounds(region.Start + 1, region.End);
        return PlainYamlReader.TryRead(text, region, out var root) ? new YamlDocument(root, []) : ReadAny(text, region);
    }

    /// <summary>Reads any YAML by way of the full parser.</summary>
    internal static YamlDocument ReadAny(string text, TextSpan region) => new YamlTreeBuilder(text, region).Build();
}
