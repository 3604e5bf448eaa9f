using System.Globalization;
using System.Text;
using PolicyLint.Analysis;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Policies;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Says why something was found, and what keys of front matter mean.</summary>
internal sealed class HoverProvider(RuleLookup rules)
{
    private const int MostSentences = 3;

    /// <summary>What there is to say of a place; null where there is nothing.</summary>
    public HoverText? Find(DocumentSnapshot snapshot, int offset)
    {
        var found = snapshot.Diagnostics.Where(diagnostic => Touches(diagnostic.Span, offset)).ToList();
        if (found.Count > 0)
        {
            var span = found.MinBy(diagnostic => diagnostic.Span.Length)?.Span ?? default;
            return new HoverText(span, string.Join("\n\n---\n\n", found.Select(diagnostic => Describe(diagnostic, snapshot.Analysis))));
        }

        if (RuleMentions.At(snapshot, offset) is { } mention) return DescribeMention(mention, snapshot.Document);
        return snapshot.Analysis is { } analysis ? DescribeKey(analysis, offset) : null;
    }

    private static string Describe(Diagnostic diagnostic, DraftAnalysis? analysis)
    {
        var rule = diagnostic.Rule;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"**{rule.Title}** · [{rule.Id}]({RulePage.UriOf(rule.Id)})");
        if (rule.Why.Length > 0) text.Append("\n\n").Append(rule.Why);
        if (rule.Instead.Length > 0) text.Append("\n\n**Instead:** ").Append(rule.Instead);
        if (rule.Sources.Length > 0) text.Append("\n\nSource: ").Append(string.Join("; ", rule.Sources.Select(RulePage.LinkTo)));
        if (analysis is not null && diagnostic.Data.GetValueOrDefault("words") is { } words) text.Append(DescribeTone(diagnostic, words, analysis));
        var facts = new List<string>();
        if (rule.Owner.Length > 0) facts.Add($"Owner: {rule.Owner}");
        if (rule.Effective is { } since) facts.Add(string.Create(CultureInfo.InvariantCulture, $"since {since:yyyy-MM-dd}"));
        if (rule.Status == RuleStatus.Experimental) facts.Add("on trial");
        if (facts.Count > 0) text.Append("\n\n*").Append(string.Join(" · ", facts)).Append('*');
        return text.ToString();
    }

    /// <summary>How the sentences reported sound, and the words that made them sound so.</summary>
    private static string DescribeTone(Diagnostic diagnostic, string words, DraftAnalysis analysis)
    {
        var lines = DraftTone.Of(analysis.Draft, CancellationToken.None).Sentences
            .Where(sentence => sentence.Span.OverlapsWith(diagnostic.Span))
            .Take(MostSentences)
            .Select(sentence => $"- {ToneWords.Mix(sentence.Score)}");
        return $"\n\nSentence by sentence:\n{string.Join("\n", lines)}\n\nWords that weigh most: {words}";
    }

    private HoverText? DescribeMention(RuleMention mention, OpenDocument document)
    {
        var rule = rules.Find(mention.Id, document)?.Descriptor ?? RuleLookup.FindTool(mention.Id);
        return rule is null ? null : new HoverText(mention.Span, $"**{rule.Title}** · [{rule.Id}]({RulePage.UriOf(rule.Id)})\n\n{rule.Why}");
    }

    private static HoverText? DescribeKey(DraftAnalysis analysis, int offset)
    {
        foreach (var post in analysis.Draft.Posts)
        {
            foreach (var key in KeysOf(post.FrontMatter.Root))
            {
                if (!Touches(key.Span, offset) || FrontMatterVocabulary.Find(key.Value) is not { } known) continue;
                var values = FrontMatterVocabulary.ValuesOf(known, analysis.Policy.Context);
                var choice = values.Count == 0 ? "" : $"\n\nOne of: {string.Join(", ", values.Select(value => $"`{value.Text}`"))}";
                return new HoverText(key.Span, $"**{known.Name}** · {known.Meaning}{choice}");
            }
        }

        return null;
    }

    private static IEnumerable<YamlScalar> KeysOf(YamlMapping root)
    {
        foreach (var entry in root.Entries)
        {
            yield return entry.Key;
            if (entry.Key.Value == "policylint" && entry.Value is YamlMapping nested)
                foreach (var inner in nested.Entries) yield return inner.Key;
        }
    }

    private static bool Touches(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;
}
