using System.Text;
using System.Text.Json;
using PolicyLint.Analysis;
using PolicyLint.Policies;

namespace PolicyLint.Cli.Output;

/// <summary>Writes a rule as SARIF's reportingDescriptor (§3.49).</summary>
internal static class SarifRuleWriter
{
    public static void Write(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", EndSentence(rule.Title));
        WriteText(json, "fullDescription", EndSentence(rule.Why.Length > 0 ? rule.Why : rule.Title));
        json.WriteStartObject("help");
        json.WriteString("text", Help(rule, isMarkdown: false));
        json.WriteString("markdown", Help(rule, isMarkdown: true));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        if (rule.Severity == Severity.Off) json.WriteBoolean("enabled", false);
        json.WriteString("level", SarifLevels.NameOf(rule.Severity));
        json.WriteEndObject();
        WriteProperties(json, rule);
        json.WriteEndObject();
    }

    /// <summary>Writes a message object with plain text.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject("properties");
        json.WriteString("severity", SeverityNames.NameOf(rule.Severity));
        json.WriteString("maxSeverity", SeverityNames.NameOf(rule.MaxSeverity));
        if (rule.Owner.Length > 0) json.WriteString("owner", rule.Owner);
        if (rule.Category.Length > 0) json.WriteString("category", rule.Category);
        json.WriteString("pack", rule.Pack);
        json.WriteStartArray("tags");
        if (rule.Category.Length > 0) json.WriteStringValue(rule.Category);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Help(RuleDescriptor rule, bool isMarkdown)
    {
        var builder = new StringBuilder();
        Section(rule.Why.Length > 0 ? rule.Why : rule.Title, "Why");
        Section(rule.Instead, "Instead");
        Section(string.Join(isMarkdown ? "\n" : "; ", rule.FalsePositives.Select(text => isMarkdown ? $"- {MarkdownText.Escape(text)}" : text)), "It may be wrong about", isEscaped: true);
        Section(string.Join(isMarkdown ? "\n" : "; ", rule.Sources.Select(source => Show(source, isMarkdown))), "Sources", isEscaped: true);
        return builder.ToString();

        void Section(string text, string title, bool isEscaped = false)
        {
            if (text.Length == 0) return;
            if (builder.Length > 0) builder.Append(isMarkdown ? "\n\n" : "\n");
            if (isMarkdown) builder.Append("**").Append(title).Append("**\n\n").Append(isEscaped ? text : MarkdownText.Escape(text));
            else builder.Append(title).Append(": ").Append(text);
        }
    }

    private static string Show(RuleSource source, bool isMarkdown) => (isMarkdown, source.Url) switch
    {
        (true, { } url) => $"- [{MarkdownText.Escape(source.Title)}](<{url.Replace(">", "%3E", StringComparison.Ordinal)}>)",
        (true, null) => $"- {MarkdownText.Escape(source.Title)}",
        (false, { } url) => $"{source.Title} <{url}>",
        _ => source.Title,
    };

    private static string EndSentence(string text) => text.EndsWith('.') || text.EndsWith('?') || text.EndsWith('!') ? text : text + ".";
}
