using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>Suppresses the findings of one rule on one line of a draft.</summary>
internal static class LineSuppression
{
    /// <summary>The text with the suppressions, or why there is none, one line.</summary>
    public static (SourceText? Text, string Complaint) Write(OpenDraft open, int line, string rule, string reason, CancellationToken cancellation)
    {
        var draft = open.Draft;
        if (line >= draft.Source.LineCount) return (null, $"The file has {draft.Source.LineCount} lines.");
        var target = draft.Source.GetLineSpan(line);
        // Each time round suppresses one finding at least.
        for (var isFirst = true; ; isFirst = false)
        {
            var diagnostics = Linter.Lint(draft, open.Policy, open.Request, cancellation).Diagnostics;
            var found = diagnostics.FirstOrDefault(diagnostic => IsMeant(diagnostic, rule, target));
            if (found is null) return isFirst ? (null, $"{rule} reports nothing on line {line + 1}.") : (draft.Source, "");
            if (!found.Rule.IsSuppressible)
                return (null, $"{found.Rule.Id} cannot be suppressed in the draft; its owner can allow this finding in policylint.yaml by its fingerprint, {found.Fingerprint}.");
            if (SuppressionWriter.Create(draft, found, reason) is not { } fix)
                return (null, "No form of suppression leaves this place as it is: write it by hand, as `policylint: {ignore: …}` in the front matter.");
            draft = DraftReader.Read(draft.Source.WithChanges(fix.Changes), draft.Options, cancellation);
            foreach (var change in fix.Changes)
            {
                if (change.Span.Start <= target.Start) target = target.Shift(change.NewText.Length - change.Span.Length);
                else if (change.Span.Start <= target.End) target = new TextSpan(target.Start, target.Length + change.NewText.Length - change.Span.Length);
            }
        }
    }

    private static bool IsMeant(Diagnostic diagnostic, string rule, TextSpan line) =>
        diagnostic.Suppression is null
        && string.Equals(diagnostic.Rule.Id, rule, StringComparison.OrdinalIgnoreCase)
        && diagnostic.Span.Start <= line.End && diagnostic.Span.End >= line.Start;
}
