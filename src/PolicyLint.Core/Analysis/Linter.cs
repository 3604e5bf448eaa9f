using System.Collections.Immutable;
using PolicyLint.Checks;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>Drives the checks of a policy over one draft. Knows neither files nor YAML nor editors; safe to call from many threads at once.</summary>
public static class Linter
{
    /// <summary>All findings of a policy in a draft, suppressed ones marked, ordered by place and rule id.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static LintResult Lint(Draft draft, Policy policy, LintRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(request);
        cancellation.ThrowIfCancellationRequested();
        var state = new LintState(draft, policy, request, cancellation);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var rule in policy.Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            Run(rule, state, diagnostics);
        }

        if (draft.IsTooDeep) diagnostics.Add(ToolDiagnostics.TooDeep());
        Fingerprints.Assign(draft, request, diagnostics);
        SuppressionPass.Apply(state, diagnostics);
        SecretMasking.Apply(draft.Source, diagnostics);
        diagnostics.Sort(static (left, right) => Compare(left, right));
        return new LintResult(draft, diagnostics.ToImmutable());
    }

    // A check is the one place where code meets drafts of every kind: whatever it throws becomes PL0001 and the other rules go on.
#pragma warning disable CA1031
    private static void Run(BoundRule rule, LintState state, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            List<Diagnostic>? found = null;
            foreach (var part in rule.Parts)
            {
                if (!part.IsTriggered(state)) continue;
                var context = new CheckContext(state, rule, part);
                part.Check.Run(context);
                if (context.Findings.Count > 0) (found ??= []).AddRange(DiagnosticFactory.Create(context, rule));
            }

            if (found is not null) AddWithoutOverlaps(found, state, diagnostics);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(ToolDiagnostics.CheckFailed(rule.Rule.Descriptor, exception));
        }
    }
#pragma warning restore CA1031

    /// <summary>Of one rule's hits the leftmost counts, of those the longest, and the next begins after its end.</summary>
    private static void AddWithoutOverlaps(List<Diagnostic> found, LintState state, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (found.Count > 1)
        {
            found.Sort(static (left, right) => left.Span.Start != right.Span.Start
                ? left.Span.Start.CompareTo(right.Span.Start)
                : right.Span.Length.CompareTo(left.Span.Length));
        }

        var end = -1;
        var previous = new TextSpan(-1, 0);
        foreach (var diagnostic in found)
        {
            if (diagnostic.Span.Start < end || diagnostic.Span == previous && diagnostic.Span.IsEmpty is false) continue;
            end = diagnostic.Span.End;
            previous = diagnostic.Span;
            diagnostics.Add(diagnostic);
            state.AddHit(diagnostic.Rule.Id, diagnostic.Post);
        }
    }

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = left.Span.CompareTo(right.Span);
        if (order == 0) order = string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
