using PolicyLint.Analysis;
using PolicyLint.Checks;
using PolicyLint.Drafts;
using PolicyLint.Phrases;
using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>A part of a rule, bound to a policy's automaton.</summary>
/// <param name="Part">The part as read.</param>
/// <param name="Check">Its check.</param>
/// <param name="When">Its conditions.</param>
/// <param name="Unless">The phrases that silence a hit.</param>
internal sealed record BoundPart(RulePart Part, Check Check, Condition When, PhraseGroup Unless)
{
    /// <summary>Binds a part.</summary>
    public static BoundPart Bind(RulePart part, PhraseBinder binder) =>
        new(part, part.Check(binder), part.When.Bind(binder), binder.Bind(part.Unless));

    public ScopeSelector Scope => Part.Scope;

    /// <summary>Whether the check can have anything to report, going by its trigger phrases.</summary>
    public bool IsTriggered(LintState state)
    {
        var triggers = Check.Triggers;
        if (triggers.IsEmpty || (Check.IsScoped && (Scope.Include & ~ScopeSelector.InProse) != 0)) return true;
        foreach (var trigger in triggers)
            if (!state.GetMatches(trigger).IsEmpty) return true;
        return false;
    }

    /// <summary>Whether the rule speaks of a post: jurisdictions, <c>when</c> and guards.</summary>
    public bool AppliesTo(LintState state, BoundRule rule, int post)
    {
        if (!rule.Rule.Jurisdictions.IsEmpty)
        {
            var jurisdictions = state.GetFacts(post).Jurisdictions;
            if (!jurisdictions.IsEmpty && !jurisdictions.Any(rule.Rule.Jurisdictions.Contains)) return false;
        }

        if (!When.Holds(state, post)) return false;
        return !rule.Rule.IsGuarded || state.GetFacts(post).Account != "personal" || !state.IsProtectedActivity(post);
    }

    /// <summary>Whether the hit's text is, as far as can be told, in the rule's language.</summary>
    public static bool IsInLanguage(LintState state, BoundRule rule, in Hit hit)
    {
        if (rule.Rule.IsForAnyLanguage) return true;
        return (ReferenceEquals(hit.Text, state.Draft.Prose) && hit.Block >= 0 ? state.GetLanguage(hit.Block) : state.Language) != DraftLanguage.Other;
    }

    /// <summary>Whether an <c>unless</c> phrase stands near a hit.</summary>
    public bool IsSilenced(LintState state, in Hit hit)
    {
        if (Unless.IsNone) return false;
        var prose = state.Draft.Prose;
        if (HasMatchNear(state.GetMatches(Unless), prose, hit)) return true;
        if (!ReferenceEquals(hit.Text, prose) && hit.Block >= 0
            && HasMatchNear(state.GetMatches(Unless, ScopeSelector.Split(hit.Text.Blocks[hit.Block].Scopes).First()), hit.Text, hit)) return true;
        return Unless.MeetsAnyLink && HasLinkNear(state, hit);
    }

    private bool HasMatchNear(ReadOnlySpan<PhraseMatch> matches, ProseText text, in Hit hit)
    {
        switch (Part.UnlessExtent)
        {
            case TextExtent.Draft:
                return !matches.IsEmpty;
            case TextExtent.Post:
                foreach (var match in matches)
                    if (text.Blocks[match.Block].Post == hit.Post) return true;
                return false;
            case TextExtent.Hit:
                foreach (var match in matches)
                    if (text.Map.ToSource(match.Span).OverlapsWith(hit.Source)) return true;
                return false;
            default:
                return ReferenceEquals(text, hit.Text) && ExtentOf(hit) is { } extent && HasMatchIn(matches, extent);
        }
    }

    /// <summary>The prose of the sentence or block around a hit; null outside all of them.</summary>
    private TextSpan? ExtentOf(in Hit hit)
    {
        if (hit.Block < 0) return null;
        if (Part.UnlessExtent == TextExtent.Paragraph) return hit.Text.Blocks[hit.Block].Span;
        return hit.Sentence < 0 ? null : hit.Text.Sentences[hit.Sentence].Span;
    }

    /// <summary>Whether one of the matches, which are in order, begins in a span of the prose.</summary>
    private static bool HasMatchIn(ReadOnlySpan<PhraseMatch> matches, TextSpan span)
    {
        int low = 0, high = matches.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (matches[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle;
        }

        return low < matches.Length && matches[low].Span.Start < span.End;
    }

    private bool HasLinkNear(LintState state, in Hit hit)
    {
        var prose = state.Draft.Prose;
        foreach (var link in state.LinkPlaces)
        {
            if (link.Post != hit.Post) continue;
            if (Part.UnlessExtent >= TextExtent.Post) return true;
            if (link.Block != hit.Block || !ReferenceEquals(hit.Text, prose)) continue;
            // A footnote mark behind the stop belongs to the sentence before it.
            if (Part.UnlessExtent == TextExtent.Paragraph || Places.SentenceAt(prose, link.Block, link.Source.Start) == hit.Sentence) return true;
        }

        return false;
    }
}
