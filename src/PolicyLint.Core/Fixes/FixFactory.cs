using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Checks;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>Works out the fixes of a finding: those of its check first, then those of its rule's file.</summary>
internal static class FixFactory
{
    public static ImmutableArray<Fix> Create(LintState state, BoundRule rule, BoundPart part, in Finding finding)
    {
        if (part.Part.Fixes.IsEmpty) return [.. finding.Fixes.Where(fix => !fix.Changes.IsEmpty)];
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var fix in finding.Fixes)
            if (!fix.Changes.IsEmpty) fixes.Add(fix);
        var employer = state.GetFacts(finding.Hit.Post).Employer;
        foreach (var template in part.Part.Fixes)
        {
            if (template.Replace is not { } replacement) continue;
            var text = MessageTemplate.Format(replacement, finding.Arguments, employer);
            var title = MessageTemplate.Format(template.Title, finding.Arguments, employer);
            fixes.Add(new Fix(title, template.Kind, [new TextChange(finding.Hit.Source, text)], template.IsTemplate, $"{rule.Rule.Id}:{template.Title}"));
        }

        return fixes.ToImmutable();
    }
}
