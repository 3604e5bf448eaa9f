using System.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Tests.Yaml;

/// <summary>Writes trees on one line, so that tests can compare them.</summary>
internal static class YamlPrinter
{
    /// <summary>The tree with the source text of every span: <c>{a‹a›: 1‹1›}</c> holds what was read and where.</summary>
    public static string Print(string text, YamlNode? node)
    {
        var builder = new StringBuilder();
        Print(text, node, builder);
        return builder.ToString();
    }

    /// <summary>The tree with offsets.</summary>
    public static string PrintOffsets(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar scalar => $"{(scalar.IsPlain ? "" : "\"")}{scalar.Value}{scalar.Span}",
        YamlSequence sequence => $"[{string.Join(",", sequence.Items.Select(PrintOffsets))}]{sequence.Span}",
        YamlMapping mapping => $"{{{string.Join(",", mapping.Entries.Select(entry => PrintOffsets(entry.Key) + ":" + PrintOffsets(entry.Value)))}}}{mapping.Span}",
        _ => throw new InvalidOperationException(),
    };

    private static void Print(string text, YamlNode? node, StringBuilder builder)
    {
        switch (node)
        {
            case YamlScalar scalar:
                builder.Append(scalar.Value);
                break;
            case YamlSequence sequence:
                builder.Append('[').AppendJoin(", ", sequence.Items.Select(item => Print(text, item))).Append(']');
                break;
            case YamlMapping mapping:
                builder.Append('{').AppendJoin(", ", mapping.Entries.Select(entry => Print(text, entry.Key) + ": " + Print(text, entry.Value))).Append('}');
                break;
        }

        if (node is not null) builder.Append('‹').Append(text, node.Span.Start, node.Span.Length).Append('›');
    }
}
