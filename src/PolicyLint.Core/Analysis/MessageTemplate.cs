using System.Text;
using PolicyLint.Checks;

namespace PolicyLint.Analysis;

/// <summary>Fills the placeholders of a message, a fix's title or its replacement.</summary>
internal static class MessageTemplate
{
    private const int MaxMatchLength = 80;

    /// <summary>The names that may stand in braces.</summary>
    public static IReadOnlyList<string> Placeholders { get; } = ["match", "suggestion", "count", "limit", "value", "key", "name", "words", "employer"];

    /// <summary>The template with its placeholders filled; one without a value becomes the empty text, unknown ones stay.</summary>
    public static string Format(string template, in MessageArguments arguments, string? employer)
    {
        if (!template.Contains('{')) return template;
        var builder = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length;)
        {
            var open = template.IndexOf('{', i);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) return builder.Append(template, i, template.Length - i).ToString();
            builder.Append(template, i, open - i);
            builder.Append(ValueOf(template.AsSpan(open + 1, close - open - 1), arguments, employer));
            i = close + 1;
        }

        return builder.ToString();
    }

    private static string ValueOf(ReadOnlySpan<char> name, in MessageArguments arguments, string? employer) => name switch
    {
        "match" => Shorten(arguments.Match ?? ""),
        "suggestion" => arguments.Suggestion ?? "",
        "count" => arguments.Count?.ToString() ?? "",
        "limit" => arguments.Limit?.ToString() ?? "",
        "value" => arguments.Value ?? "",
        "key" => arguments.Key ?? "",
        "name" => arguments.Name ?? "",
        "words" => arguments.Words ?? "",
        "employer" => employer ?? "your employer",
        _ => $"{{{name}}}",
    };

    /// <summary>One line, not longer than a reader takes in.</summary>
    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MaxMatchLength) return line;
        var cut = char.IsHighSurrogate(line[MaxMatchLength - 2]) ? MaxMatchLength - 2 : MaxMatchLength - 1;
        return string.Concat(line.AsSpan(0, cut), "…");
    }
}
