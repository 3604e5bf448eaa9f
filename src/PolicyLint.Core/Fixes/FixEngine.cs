using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>
/// Makes the fixes of a draft, round by round until nothing is left to fix. Every round is checked: a fix whose finding would stay, or that
/// would break the Markdown, is left out.
/// </summary>
public static class FixEngine
{
    /// <summary>More rounds than fixes that uncover others ever took; keeps two that undo each other from going on for ever.</summary>
    private const int MaxRounds = 10;

    /// <summary>Fixes a draft. Nothing is written anywhere: the fixed text is the result's.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="policy">The policy in force for it.</param>
    /// <param name="request">What the run knows of it.</param>
    /// <param name="selection">Which fixes to make.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static FixResult Run(Draft draft, Policy policy, LintRequest request, FixSelection selection, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(selection);
        return new Session(policy, request, selection, cancellation).Run(draft);
    }

    private sealed class Session(Policy policy, LintRequest request, FixSelection selection, CancellationToken cancellation)
    {
        private readonly HashSet<(string Rule, string Key, string Fingerprint)> _dropped = [];
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public FixResult Run(Draft draft)
        {
            var before = Linter.Lint(draft, policy, request, cancellation);
            var current = before;
            var rounds = ImmutableArray.CreateBuilder<FixRound>();
            var candidates = Candidates(current);
            while (candidates.Count > 0 && rounds.Count < MaxRounds)
            {
                _seen.Add(current.Draft.Source.Content);
                var (fixes, next) = MakeRound(current, FixMerger.Pick(candidates));
                if (fixes.Count > 0)
                {
                    rounds.Add(new FixRound(current.Draft.Source, FixMerger.Merge(fixes), [.. fixes]));
                    current = next;
                }

                // A round that made nothing has dropped something, so there is less to try each time.
                candidates = Candidates(current);
            }

            return new FixResult(before, current, rounds.ToImmutable(), IsStable: candidates.Count == 0);
        }

        private List<AppliedFix> Candidates(LintResult lint)
        {
            var candidates = new List<AppliedFix>();
            foreach (var diagnostic in lint.Diagnostics)
                if (selection.Choose(diagnostic) is { } fix && !_dropped.Contains(KeyOf(diagnostic, fix))) candidates.Add(new AppliedFix(diagnostic, fix));
            return candidates;
        }

        /// <summary>Makes as many of some fixes as hold, and drops those that would not hold even alone.</summary>
        private (List<AppliedFix> Fixes, LintResult After) MakeRound(LintResult lint, List<AppliedFix> fixes)
        {
            while (fixes.Count > 0)
            {
                var after = Apply(lint.Draft, fixes);
                var failed = Failed(lint, fixes, after);
                if (failed.Count == 0) return (fixes, after);
                if (fixes.Count == 1)
                {
                    Drop(fixes[0]);
                    break;
                }

                // One that holds alone is only in another's way and waits for the next round; where all do, the first goes alone.
                foreach (var fix in failed)
                    if (Failed(lint, [fix], Apply(lint.Draft, [fix])).Count > 0) Drop(fix);
                fixes = failed.Count == fixes.Count ? [.. fixes.Where(fix => !_dropped.Contains(KeyOf(fix.Diagnostic, fix.Fix))).Take(1)] : [.. fixes.Except(failed)];
            }

            return ([], lint);
        }

        private LintResult Apply(Draft draft, List<AppliedFix> fixes)
        {
            var text = draft.Source.WithChanges(FixMerger.Merge(fixes));
            return Linter.Lint(DraftReader.Read(text, draft.Options, cancellation), policy, request, cancellation);
        }

        /// <summary>The fixes after which the finding is still there; all that break the structure, or all where none does alone.</summary>
        private List<AppliedFix> Failed(LintResult lint, List<AppliedFix> fixes, LintResult after)
        {
            if (_seen.Contains(after.Draft.Source.Content)) return fixes;
            var changes = FixMerger.Merge(fixes);
            if (!FixGuard.Keeps(lint.Draft, changes, after.Draft))
            {
                if (fixes.Count == 1) return fixes;
                var guilty = fixes.Where(fix => !KeepsAlone(lint.Draft, fix)).ToList();
                return guilty.Count > 0 ? guilty : fixes;
            }

            return [.. fixes.Where(fix => IsStillThere(fix, changes, after))];
        }

        private bool KeepsAlone(Draft draft, AppliedFix fix) =>
            FixGuard.Keeps(draft, fix.Fix.Changes, DraftReader.Read(draft.Source.WithChanges(fix.Fix.Changes), draft.Options, cancellation));

        /// <summary>Whether the rule still reports the place of a finding, or what its fix wrote.</summary>
        private static bool IsStillThere(AppliedFix fix, ImmutableArray<TextChange> changes, LintResult after)
        {
            var places = new List<TextSpan> { Moved(fix.Diagnostic.Span, changes) };
            foreach (var change in fix.Fix.Changes)
                if (change.NewText.Length > 0) places.Add(Written(change, changes));
            foreach (var diagnostic in after.Diagnostics)
            {
                if (diagnostic.Rule.Id != fix.Diagnostic.Rule.Id || diagnostic.Suppression is not null) continue;
                foreach (var place in places)
                    if (diagnostic.Span == place || diagnostic.Span.OverlapsWith(place) || (diagnostic.Span.IsEmpty && place.Start <= diagnostic.Span.Start && diagnostic.Span.Start <= place.End)) return true;
            }

            return false;
        }

        /// <summary>Where a change's text stands in the changed source.</summary>
        private static TextSpan Written(TextChange change, ImmutableArray<TextChange> changes)
        {
            var shift = 0;
            foreach (var other in changes)
                if (other.Span.CompareTo(change.Span) < 0) shift += other.NewText.Length - other.Span.Length;
            return new TextSpan(change.Span.Start + shift, change.NewText.Length);
        }

        /// <summary>Where the text of a span stands in the changed source; what was put in place of some of it counts as part of it.</summary>
        private static TextSpan Moved(TextSpan span, ImmutableArray<TextChange> changes)
        {
            var (start, end) = (span.Start, span.End);
            foreach (var change in changes)
            {
                var growth = change.NewText.Length - change.Span.Length;
                if (change.Span.End <= span.Start)
                {
                    start += growth;
                    end += growth;
                }
                else if (change.Span.Start < span.End)
                {
                    start -= Math.Max(0, span.Start - change.Span.Start);
                    end += growth + Math.Max(0, change.Span.End - span.End);
                }
            }

            return TextSpan.FromBounds(start, Math.Max(start, end));
        }

        private void Drop(AppliedFix fix) => _dropped.Add(KeyOf(fix.Diagnostic, fix.Fix));

        private static (string Rule, string Key, string Fingerprint) KeyOf(Diagnostic diagnostic, Fix fix) => (diagnostic.Rule.Id, fix.EquivalenceKey, diagnostic.Fingerprint);
    }
}
