using PolicyLint.Analysis;
using PolicyLint.Checks;
using PolicyLint.Drafts;
using PolicyLint.Phrases;

namespace PolicyLint.Policies;

/// <summary>A part of a rule, bound to a policy's automaton.</summary>
/// <param name="Part">The part as read.</param>
/// <param name="Check">Its check.</param>
/// <param name="When">Its conditions.</param>
/// <param name="Unless">The phrases that silence a hit.</param>
internal sealed record BoundPart(RulePart Part, Check Check, Condition When, PhraseGroup Unless)
{
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
        var inProse = ReferenceEquals(hit.Text, state.Draft.Prose);
        foreach (var match in state.GetMatches(Unless))
            if (IsNear(state, hit, match, state.Draft.Prose)) return true;
        if (!inProse && hit.Block >= 0)
            foreach (var match in state.GetMatches(Unless, ScopeSelector.Split(hit.Text.Blocks[hit.Block].Scopes).First()))
                if (IsNear(state, hit, match, hit.Text)) return true;
        return Unless.MeetsAnyLink && HasLinkNear(state, hit);
    }

    private bool IsNear(LintState state, in Hit hit, in PhraseMatch match, ProseText text)
    {
        switch (Part.UnlessExtent)
        {
            case TextExtent.Draft:
                return true;
            case TextExtent.Post:
                return text.Blocks[match.Block].Post == hit.Post;
            case TextExtent.Paragraph:
                return ReferenceEquals(text, hit.Text) && match.Block == hit.Block;
            case TextExtent.Sentence:
                return ReferenceEquals(text, hit.Text) && match.Block == hit.Block
                    && Places.SentenceOf(text, match.Block, match.FirstToken) == hit.Sentence;
            default:
                return text.Map.ToSource(match.Span).OverlapsWith(hit.Source);
        }
    }

    private bool HasLinkNear(LintState state, in Hit hit)
    {
        foreach (var link in state.LinkPlaces)
        {
            if (link.Post != hit.Post) continue;
            if (Part.UnlessExtent >= TextExtent.Post) return true;
            if (link.Block != hit.Block || !ReferenceEquals(hit.Text, state.Draft.Prose)) continue;
            if (Part.UnlessExtent == TextExtent.Paragraph) return true;
            if (Places.SentenceAt(state.Draft.Prose, link.Block, link.Source.Start) == hit.Sentence) return true;
        }

        return false;
    }
}
