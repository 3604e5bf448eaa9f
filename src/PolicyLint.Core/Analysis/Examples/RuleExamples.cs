using System.Text;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Analysis;

/// <summary>Runs a rule's own examples: each bad one must be reported, on the span marked where one is; no good one may be.</summary>
public static class RuleExamples
{
    /// <summary>Stands inside keys that look real, so that no scanner of the repository takes them for leaked ones.</summary>
    private const string KeyBreaker = "@@";

    /// <summary>The examples that fail.</summary>
    /// <param name="rule">The rule; it must be in force in the policy.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="today">The day of the run.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static IEnumerable<ExampleFailure> Run(Rule rule, Policy policy, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(policy);
        foreach (var example in rule.Examples)
            if (RunOne(rule, example, policy, today, cancellation) is { } message) yield return new ExampleFailure(rule, example, message);
    }

    private static string? RunOne(Rule rule, RuleExample example, Policy policy, DateOnly today, CancellationToken cancellation)
    {
        MarkedText marked;
        try
        {
            marked = MarkedText.Parse(example.Text.Replace(KeyBreaker, "", StringComparison.Ordinal));
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }

        var header = WriteFrontMatter(example.Settings).Replace(KeyBreaker, "", StringComparison.Ordinal);
        var draft = DraftReader.Read(SourceText.From(header + marked.Text), new DraftReaderOptions(policy.Context.Defaults.Channel ?? Channel.Blog), cancellation);
        var result = Linter.Lint(draft, policy, new LintRequest("example.md", today), cancellation);
        if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Rule == ToolDiagnostics.CheckFailure) is { } failure) return failure.Message;
        var found = result.Diagnostics.Where(diagnostic => diagnostic.Rule.Id == rule.Id && diagnostic.Suppression is null).Select(diagnostic => diagnostic.Span).ToList();
        if (!example.IsBad) return found.Count == 0 ? null : $"a good example is reported on “{Quote(draft.Source, found[0])}”";
        if (found.Count == 0) return "a bad example is not reported";
        if (marked.Spans.IsEmpty) return null;
        var expected = marked.Spans.Select(span => span.Span.Shift(header.Length)).ToList();
        return found.SequenceEqual(expected)
            ? null
            : $"reported on {Describe(draft.Source, found)}, marked is {Describe(draft.Source, expected)}";
    }

    private static string Describe(SourceText source, List<TextSpan> spans) => string.Join(" and ", spans.Select(span => $"“{Quote(source, span)}” {span}"));

    private static string Quote(SourceText source, TextSpan span) => source.Slice(span).ToString().ReplaceLineEndings(" ");

    /// <summary>The front matter that an example's settings stand for; empty where it has none.</summary>
    private static string WriteFrontMatter(YamlMapping? settings)
    {
        if (settings is null) return "";
        var builder = new StringBuilder();
        foreach (var entry in settings.Entries)
        {
            if (entry.Key.Value == "text") continue;
            if (builder.Length == 0) builder.Append("---\n");
            builder.Append(entry.Key.Value).Append(": ");
            WriteFlow(entry.Value, builder);
            builder.Append('\n');
        }

        return builder.Length == 0 ? "" : builder.Append("---\n").ToString();
    }

    private static void WriteFlow(YamlNode node, StringBuilder builder)
    {
        switch (node)
        {
            case YamlScalar scalar:
                if (scalar.IsPlain) builder.Append(scalar.Value);
                else builder.Append('"').Append(scalar.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('"');
                break;
            case YamlSequence list:
                builder.Append('[');
                for (var i = 0; i < list.Items.Length; i++)
                {
                    if (i > 0) builder.Append(", ");
                    WriteFlow(list.Items[i], builder);
                }

                builder.Append(']');
                break;
            case YamlMapping map:
                builder.Append('{');
                for (var i = 0; i < map.Entries.Length; i++)
                {
                    if (i > 0) builder.Append(", ");
                    builder.Append(map.Entries[i].Key.Value).Append(": ");
                    WriteFlow(map.Entries[i].Value, builder);
                }

                builder.Append('}');
                break;
        }
    }
}
