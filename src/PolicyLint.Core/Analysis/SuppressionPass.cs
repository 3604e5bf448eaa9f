using System.Collections.Immutable;

namespace PolicyLint.Analysis;

/// <summary>Marks the findings that the draft or the policy suppresses, and tells suppressions that suppress nothing (PL0020).</summary>
internal static class SuppressionPass
{
    /// <summary>Replaces suppressed diagnostics by marked ones and adds what there is to say of the suppressions.</summary>
    public static void Apply(LintState state, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var suppressions = InlineSuppressionReader.Read(state.Draft);
        var used = new bool[suppressions.Length];
        for (var i = 0; i < diagnostics.Count; i++)
        {
            if (Find(diagnostics[i], suppressions, state, used) is { } suppression)
                diagnostics[i] = diagnostics[i] with { Suppression = suppression };
        }

        var unused = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var i = 0; i < suppressions.Length; i++)
            if (!used[i] && IsInForce(suppressions[i], state)) unused.Add(Unused(suppressions[i], state));
        Fingerprints.Assign(state.Draft, state.Request, unused);
        diagnostics.AddRange(unused);
    }

    private static Suppression? Find(Diagnostic diagnostic, ImmutableArray<InlineSuppression> suppressions, LintState state, bool[] used)
    {
        Suppression? found = null;
        for (var i = 0; i < suppressions.Length; i++)
        {
            var suppression = suppressions[i];
            if (!diagnostic.Rule.IsSuppressible || !IsInForce(suppression, state)) continue;
            if (!suppression.Names(diagnostic.Rule.Id) || !suppression.Covers(diagnostic.Span)) continue;
            used[i] = true;
            found ??= new Suppression(SuppressionKind.InSource, suppression.Reason);
        }

        if (found is not null) return found;
        foreach (var allowed in state.Policy.Context.Allowed)
        {
            if (allowed.Rule == diagnostic.Rule.Id && allowed.Fingerprint == diagnostic.Fingerprint && (allowed.Until is null || state.Request.Today < allowed.Until))
                return new Suppression(SuppressionKind.External, allowed.Reason);
        }

        return null;
    }

    private static bool IsInForce(InlineSuppression suppression, LintState state) =>
        suppression.Until is not { } until || state.Request.Today < until;

    private static Diagnostic Unused(InlineSuppression suppression, LintState state)
    {
        var locked = suppression.Rules.FirstOrDefault(named => state.Policy.Rules.Any(rule => rule.Rule.Id == named.Id && !rule.Rule.Descriptor.IsSuppressible));
        if (locked.Id is { } id)
            return ToolDiagnostics.Unused(suppression.Span, suppression.Post, $"{id} cannot be suppressed in the draft; its owner can allow one finding by its fingerprint in policylint.yaml.");
        var what = suppression.Rules.IsEmpty ? "anything" : string.Join(", ", suppression.Rules.Select(rule => rule.Id));
        return ToolDiagnostics.Unused(suppression.Span, suppression.Post, $"Nothing here needs {what} suppressed; take the suppression out.");
    }
}
