using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyLint.Phrases;

namespace PolicyLint.Policies;

/// <summary>
/// Turns the phrases of rules into groups of one automaton, the organisation's names and the pack's word lists filled in. A phrase
/// with a mistake is told at its place and left out.
/// </summary>
internal sealed class PhraseBinder(PolicyContext context, PhraseSetBuilder builder)
{
    private ProblemSink? _problems;
    private IPhraseLists? _lists;
    private Pack? _pack;

    /// <summary>Sets the rule whose phrases come next.</summary>
    public void Begin(Pack pack, ProblemSink problems)
    {
        _pack = pack;
        _problems = problems;
        _lists = new PhraseLists(context.Organisation, pack);
    }

    /// <summary>Domains whose addresses are the organisation's own.</summary>
    public ImmutableArray<string> OwnDomains => context.Organisation.Domains;

    /// <summary>A group for some phrases; none for no phrases, or for phrases that can meet nothing (an empty list of names).</summary>
    public PhraseGroup Bind(ImmutableArray<PhraseText> phrases, bool ignoreCase = true)
    {
        if (phrases.IsEmpty || _lists is null) return PhraseGroup.None;
        var group = builder.AddGroup();
        var meetsAnyLink = false;
        foreach (var text in phrases)
        {
            var result = PhraseParser.Parse(text.Text, _lists, ignoreCase);
            if (result.Error is { } error) Tell(text, error);
            else if (result.Phrase is { } phrase)
            {
                builder.Add(group, phrase);
                meetsAnyLink |= phrase.MeetsAnyLink;
            }
        }

        return new PhraseGroup(group, meetsAnyLink);
    }

    /// <summary>Hosts with <c>{internalHosts}</c> and <c>{domains}</c> filled in.</summary>
    public ImmutableArray<string> ExpandHosts(ImmutableArray<string> hosts) =>
    [
        .. hosts.SelectMany(host => host switch
        {
            "{internalHosts}" => context.Organisation.InternalHosts,
            "{domains}" => context.Organisation.Domains,
            _ => [host],
        }),
    ];

    /// <summary>A word list as a set, lower case; empty where the pack has none of that name.</summary>
    public FrozenSet<string> Lexicon(string? name) =>
        name is not null && _pack?.FindLexicon(name) is { } words
            ? words.Select(word => word.Text.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty;

    private void Tell(PhraseText text, PhraseError error)
    {
        if (_problems is null) return;
        // A plain or quoted scalar on one line maps sign by sign, its quote apart; anything else is told as a whole.
        var source = _problems.Text;
        var offset = 0;
        if (text.Span.Length > text.Text.Length && text.Span.End <= source.Length && source[text.Span.Start] is '"' or '\'') offset = 1;
        var isExact = text.Span.Length == text.Text.Length + 2 * offset && error.Position + error.Length <= text.Text.Length;
        _problems.Mistake(isExact ? new Text.TextSpan(text.Span.Start + offset + error.Position, error.Length) : text.Span, error.Message);
    }
}
