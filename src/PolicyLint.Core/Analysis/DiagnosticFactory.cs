using System.Collections.Immutable;
using PolicyLint.Checks;
using PolicyLint.Fixes;
using PolicyLint.Policies;

namespace PolicyLint.Analysis;

/// <summary>Turns findings of one part of a rule into diagnostics.</summary>
internal static class DiagnosticFactory
{
    public static IEnumerable<Diagnostic> Create(CheckContext context, BoundRule rule)
    {
        var part = context.Part;
        var severity = rule.SeverityOf(part);
        HashSet<(int, int, int)>? told = null;
        var factory = new FixFactory(context.State, rule, part);
        foreach (var finding in context.Findings.OrderBy(finding => finding.Hit.Source))
        {
            if (part.Part.OncePer != TextExtent.Hit && !(told ??= []).Add(KeyOf(finding.Hit, part.Part.OncePer))) continue;
            var offer = factory.Create(finding);
            yield return new Diagnostic
            {
                Rule = rule.Rule.Descriptor,
                Severity = severity,
                Message = MessageTemplate.Format(part.Part.Message, finding.Arguments, context.State.GetFacts(finding.Hit.Post).Employer),
                Span = finding.Hit.Source,
                Post = finding.Hit.Post,
                Related = finding.Related,
                IsSecret = finding.IsSecret,
                Data = DataOf(rule, finding, offer.Reason),
                Fixes = offer.Fixes,
            };
        }
    }

    private static (int, int, int) KeyOf(in Hit hit, TextExtent extent) => extent switch
    {
        TextExtent.Sentence => (hit.Post, hit.Block, hit.Sentence),
        TextExtent.Paragraph => (hit.Post, hit.Block, -1),
        TextExtent.Post => (hit.Post, -1, -1),
        _ => (-1, -1, -1),
    };

    private static ImmutableSortedDictionary<string, string> DataOf(BoundRule rule, in Finding finding, string? noFix)
    {
        var data = finding.Data.IsEmpty ? rule.Data : rule.Data.SetItems(finding.Data);
        if (finding is { IsSecret: true, Arguments.Name: { } pattern }) data = data.SetItem("pattern", pattern);
        return noFix is null ? data : data.SetItem("nofix", noFix);
    }
}
