using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Phrases;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>
/// What a check sees of a draft and where it reports. A hit becomes a diagnostic where the rule's scope, language, conditions and
/// guards hold and no <c>unless</c> phrase stands near it.
/// </summary>
internal sealed class CheckContext(LintState state, BoundRule rule, BoundPart part)
{
    private readonly List<Finding> _findings = [];

    public Draft Draft => state.Draft;

    public LintState State => state;

    public BoundPart Part => part;

    /// <summary>What was reported, in the order it was reported.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The matches of a group in the draft's prose, whatever the rule's scope.</summary>
    public ReadOnlySpan<PhraseMatch> GetMatches(PhraseGroup group) => state.GetMatches(group);

    /// <summary>The matches of a group in one of the texts of <see cref="GetTexts"/>.</summary>
    public ReadOnlySpan<PhraseMatch> GetMatches(PhraseGroup group, ProseText text) =>
        ReferenceEquals(text, Draft.Prose) ? state.GetMatches(group) : text.Blocks.IsEmpty ? [] : state.GetMatches(group, text.Blocks[0].Scopes);

    /// <summary>The texts that the rule's scope covers, each with the blocks that it does not cover still in it.</summary>
    public IEnumerable<ProseText> GetTexts()
    {
        if ((part.Scope.Include & ScopeSelector.InProse) != 0) yield return Draft.Prose;
        foreach (var scope in ScopeSelector.Split(part.Scope.Include & ~ScopeSelector.InProse)) yield return Draft.GetScope(scope);
    }

    /// <summary>Whether the rule speaks of a post at all: jurisdiction, conditions and guards.</summary>
    public bool AppliesTo(int post) => part.AppliesTo(state, rule, post);

    /// <summary>Reports the matches of a group in all texts of the rule's scope.</summary>
    public void ReportMatches(PhraseGroup group, in MessageArguments arguments = default)
    {
        if ((part.Scope.Include & ScopeSelector.InProse) != 0)
            foreach (var match in state.GetMatches(group)) Report(Draft.Prose, match.Block, match.FirstToken, match.Span, arguments);
        foreach (var scope in ScopeSelector.Split(part.Scope.Include & ~ScopeSelector.InProse))
        {
            var text = Draft.GetScope(scope);
            foreach (var match in state.GetMatches(group, scope)) Report(text, match.Block, match.FirstToken, match.Span, arguments);
        }
    }

    /// <summary>Reports a span of a text of the rule's scope.</summary>
    public void Report(ProseText text, int block, int token, TextSpan span, in MessageArguments arguments = default, ImmutableArray<Fix> fixes = default)
    {
        ref readonly var owner = ref text.Blocks[block];
        if (!part.Scope.Includes(owner)) return;
        var sentence = Places.SentenceOf(text, block, token);
        Add(new Hit(text.Map.ToSource(span), owner.Post, text, block, sentence), arguments, text.Slice(span).ToString(), fixes);
    }

    /// <summary>Reports sentences of one block of the draft's prose with what explains them.</summary>
    public void ReportSentences(int first, int last, in MessageArguments arguments, ImmutableArray<RelatedSpan> related, ImmutableSortedDictionary<string, string> data)
    {
        var prose = Draft.Prose;
        var block = prose.Sentences[first].Block;
        var span = TextSpan.FromBounds(prose.Sentences[first].Span.Start, prose.Sentences[last].Span.End);
        var hit = new Hit(prose.Map.ToSource(span), prose.Blocks[block].Post, prose, block, first);
        Add(hit, arguments, prose.Slice(span).ToString(), [], related, data: data);
    }

    /// <summary>Reports a span of a text of the rule's scope that was found by its signs, not its tokens; one that crosses blocks is none.</summary>
    public void ReportAt(ProseText text, TextSpan span, in MessageArguments arguments = default, ImmutableArray<Fix> fixes = default)
    {
        var block = Places.BlockOf(text, span.Start);
        if (block < 0 || span.End > text.Blocks[block].Span.End) return;
        Report(text, block, Places.TokenAt(text, block, span.Start), span, arguments, fixes);
    }

    /// <summary>Reports a span of the source that was not found as text: a link, an image, an overflow, something missing.</summary>
    public void ReportSource(TextSpan span, int post, in MessageArguments arguments = default, ImmutableArray<Fix> fixes = default, ImmutableArray<RelatedSpan> related = default, bool isSecret = false, string? noFix = null)
    {
        var prose = Draft.Prose;
        var block = Places.BlockAt(prose, span.Start);
        var sentence = block < 0 ? -1 : Places.SentenceAt(prose, block, span.Start);
        var match = isSecret ? "" : Draft.Source.Slice(span).ToString();
        Add(new Hit(span, post, prose, block, sentence), arguments, match, fixes, related, isSecret, noFix);
    }

    private void Add(
        in Hit hit,
        in MessageArguments arguments,
        string match,
        ImmutableArray<Fix> fixes,
        ImmutableArray<RelatedSpan> related = default,
        bool isSecret = false,
        string? noFix = null,
        ImmutableSortedDictionary<string, string>? data = null)
    {
        if (!AppliesTo(hit.Post) || !BoundPart.IsInLanguage(state, rule, hit) || part.IsSilenced(state, hit)) return;
        _findings.Add(new Finding(
            hit,
            arguments with { Match = arguments.Match ?? match },
            fixes.IsDefault ? [] : fixes,
            related.IsDefault ? [] : related,
            isSecret,
            data ?? ImmutableSortedDictionary<string, string>.Empty,
            noFix));
    }
}
