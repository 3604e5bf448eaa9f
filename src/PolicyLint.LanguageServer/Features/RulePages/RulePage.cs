using System.Globalization;
using System.Text;
using PolicyLint.Analysis;
using PolicyLint.Policies;

namespace PolicyLint.LanguageServer.Features;

/// <summary>A rule as a page of Markdown: the read-only documents <c>policylint:/rules/PL2001.md</c>.</summary>
internal static class RulePage
{
    private const string Prefix = "policylint:/rules/";
    private const string Ending = ".md";
    private const int MostExamples = 4;

    /// <summary>The URI of a rule's page.</summary>
    public static string UriOf(string id) => Prefix + id + Ending;

    /// <summary>The rule id in the URI of a page; null where it is none.</summary>
    public static string? IdOf(string uri) =>
        uri.StartsWith(Prefix, StringComparison.Ordinal) && uri.EndsWith(Ending, StringComparison.Ordinal)
            ? uri[Prefix.Length..^Ending.Length]
            : null;

    /// <summary>Writes the page.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="examples">Its examples.</param>
    /// <param name="severity">Its severity for the document it was asked for.</param>
    public static string Write(RuleDescriptor rule, IReadOnlyList<RuleExample> examples, Severity severity)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {rule.Id} · {rule.Title}\n\n");
        page.Append('*').Append(string.Join(" · ", FactsOf(rule, severity))).Append("*\n");
        Section(page, "Why", rule.Why);
        Section(page, "Instead", rule.Instead);
        Section(page, "Sources", List(rule.Sources.Select(LinkTo)));
        Section(page, "It may be wrong about", List(rule.FalsePositives));
        Section(page, "Reported", Examples(examples, isBad: true));
        Section(page, "Fine", Examples(examples, isBad: false));
        Section(page, "Related", List(rule.Related.Select(id => $"[{id}]({UriOf(id)})")));
        return page.ToString();
    }

    /// <summary>A source as a link, where its address is known.</summary>
    public static string LinkTo(RuleSource source)
    {
        var link = source.Url is { } url ? $"[{source.Title}]({url})" : source.Title;
        return source.Checked is { } day ? string.Create(CultureInfo.InvariantCulture, $"{link} (checked {day:yyyy-MM-dd})") : link;
    }

    private static IEnumerable<string> FactsOf(RuleDescriptor rule, Severity severity)
    {
        yield return SeverityNames.NameOf(severity);
        if (rule.MaxSeverity < Severity.Error) yield return $"never more than {SeverityNames.NameOf(rule.MaxSeverity)}";
        if (rule.Owner.Length > 0) yield return $"owner: {rule.Owner}";
        if (rule.Category.Length > 0) yield return rule.Category;
        if (rule.Pack.Length > 0) yield return $"pack {rule.Pack}";
        if (rule.Status != RuleStatus.Stable) yield return rule.Status == RuleStatus.Experimental ? "on trial" : "on its way out";
        if (rule.Effective is { } since) yield return string.Create(CultureInfo.InvariantCulture, $"since {since:yyyy-MM-dd}");
        if (!rule.IsSuppressible) yield return "cannot be suppressed in a draft";
    }

    private static void Section(StringBuilder page, string title, string text)
    {
        if (text.Length > 0) page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{text.Trim()}\n");
    }

    private static string List(IEnumerable<string> items) => string.Join("\n", items.Select(item => "- " + item));

    private static string Examples(IReadOnlyList<RuleExample> examples, bool isBad) =>
        string.Join("\n\n", examples.Where(example => example.IsBad == isBad).Take(MostExamples).Select(Quote));

    /// <summary>An example as a block of code, so that nothing in it is taken for markup. Keys that look real are broken.</summary>
    private static string Quote(RuleExample example)
    {
        var text = example.Text
            .Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)
            .Replace("@@", "…", StringComparison.Ordinal).Trim().ReplaceLineEndings("\n");
        return $"````text\n{text}\n````";
    }
}
