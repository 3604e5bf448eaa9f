using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Checks;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>Works out the fixes of a finding: those of its check first, then those of its rule's file.</summary>
/// <param name="state">The run over the draft.</param>
/// <param name="rule">The rule.</param>
/// <param name="part">The part that found it.</param>
internal sealed class FixFactory(LintState state, BoundRule rule, BoundPart part)
{
    private readonly FixPlacer _placer = new(state);

    /// <summary>The fixes of one finding.</summary>
    public FixOffer Create(in Finding finding)
    {
        if (part.Part.Fixes.IsEmpty && finding.Fixes.IsEmpty) return new FixOffer([], finding.NoFix);
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var fix in finding.Fixes)
            if (!fix.Changes.IsEmpty) fixes.Add(fix);
        var reason = finding.NoFix ?? (finding.Fixes.IsEmpty ? null : "Markup stands between the words; change them by hand.");
        foreach (var template in part.Part.Fixes)
        {
            var made = template.Insert is { } entry ? Insert(template, entry, finding, ref reason) : Replace(template, finding, ref reason);
            if (made is not null) fixes.Add(made);
        }

        return new FixOffer(fixes.ToImmutable(), fixes.Count == 0 ? reason : null);
    }

    private Fix? Replace(FixTemplate template, in Finding finding, ref string? reason)
    {
        var employer = state.GetFacts(finding.Hit.Post).Employer;
        var text = MessageTemplate.Format(template.Replace ?? "", finding.Arguments, employer);
        var changes = part.Check is ImagesCheck ? Describe(finding.Hit.Source, text) : FixText.Replace(state, finding.Hit.Source, text);
        if (changes.IsEmpty) reason ??= "Markup stands between the words; change them by hand.";
        return changes.IsEmpty ? null : ToFix(template, template.Kind, finding, changes);
    }

    /// <summary>Puts a text in the place of an image's description, which may be missing altogether.</summary>
    private ImmutableArray<TextChange> Describe(TextSpan reported, string text)
    {
        foreach (var image in state.Draft.Images)
        {
            if (image.Span != reported && image.AltSpan != reported) continue;
            return [new TextChange(image.AltSpan, image.Alt is null ? $" alt=\"{text.Replace('"', '\'')}\"" : text)];
        }

        return [];
    }

    private Fix? Insert(FixTemplate template, string entry, in Finding finding, ref string? reason)
    {
        var variants = state.Policy.Context.Disclaimers[entry];
        if (variants.IsEmpty)
        {
            reason ??= $"disclaimers.yaml has no wording “{entry}”.";
            return null;
        }

        var (first, last) = part.Check.ReadsWholeDraft ? (0, state.Draft.Posts.Length - 1) : (finding.Hit.Post, finding.Hit.Post);
        var post = template.Placement == FixPlacement.End ? last : template.Placement is FixPlacement.Before or FixPlacement.LineBefore ? finding.Hit.Post : first;
        var isMarkdown = !ChannelNames.IsPlain(state.Draft.Channel);
        var choice = new DisclaimerChoice(state.GetFacts(post), finding.Arguments, isMarkdown);
        var why = $"No wording of “{entry}” is for this post: see `disclaimers.yaml`.";
        foreach (var variant in variants)
        {
            if (!choice.IsFor(variant) || choice.Fill(variant.Text) is not { } text) continue;
            if (StandingText.IsIn(state.Draft, text, first, last))
            {
                why = $"“{text}” stands in the post already.";
                break;
            }

            if (_placer.Place(text, template.Placement, finding.Hit, post) is not { } change)
            {
                why = "The post ends in a block that is not closed.";
                continue;
            }

            if (Fits(post, change)) return ToFix(template, FixKind.Suggested, finding, [change]);
            why = $"No wording of “{entry}” keeps the post within its limit.";
        }

        reason ??= why;
        return null;
    }

    /// <summary>Whether a post of a plain channel keeps within its limit with the change made.</summary>
    private bool Fits(int post, TextChange change)
    {
        if (ChannelLimits.Of(state.Draft.Channel) is null) return true;
        var span = state.Draft.Posts[post].Span;
        var text = state.Draft.Source.Slice(span).ToString();
        return ChannelLimits.Fits(state.Draft.Channel, text.Insert(Math.Clamp(change.Span.Start - span.Start, 0, text.Length), change.NewText));
    }

    private Fix ToFix(FixTemplate template, FixKind kind, in Finding finding, ImmutableArray<TextChange> changes)
    {
        var title = MessageTemplate.Format(template.Title, finding.Arguments, state.GetFacts(finding.Hit.Post).Employer);
        return new Fix(title, kind, changes, template.IsTemplate, $"{rule.Rule.Id}:{template.Title}");
    }
}
