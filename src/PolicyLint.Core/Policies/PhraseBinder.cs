using System.Collections.Immutable;
using PolicyLint.Phrases;
using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>
/// Turns the phrases of rules into groups of a policy's phrase set, the organisation's names and the pack's word lists filled in. A phrase
/// with a mistake is told at its place and left out.
/// </summary>
/// <param name="organisation">The organisation written for.</param>
/// <param name="builder">The automaton being built.</param>
/// <param name="known">What will lie below the automaton; null = nothing.</param>
/// <param name="isForPack">Whether phrases that name other lists than their pack's own are left out, to be added for each organisation.</param>
internal sealed class PhraseBinder(
    Organisation organisation, PhraseSetBuilder builder, PackPhrases? known = null, bool isForPack = false)
{
    private readonly Dictionary<(PhraseLists, bool, ImmutableArray<PhraseText>), PhraseGroup> _groups = new(new PhraseListComparer());
    private PhraseLists? _lists;
    private ProblemSink? _problems;

    /// <summary>Domains whose addresses are the organisation's own.</summary>
    public ImmutableArray<string> OwnDomains => organisation.Domains;

    /// <summary>Everything bound so far without a mistake.</summary>
    public IEnumerable<(ImmutableArray<PhraseText> Phrases, bool IgnoreCase, PhraseGroup Group)> Groups =>
        _groups.Select(bound => (bound.Key.Item3, bound.Key.Item2, bound.Value));

    /// <summary>Sets the lists and the file that the phrases which come next belong to.</summary>
    public void Begin(PhraseLists lists, ProblemSink problems)
    {
        _lists = lists;
        _problems = problems;
    }

    /// <summary>A group for some phrases, the same for the same phrases, as rules often share what silences them; none for no phrases.</summary>
    /// <param name="phrases">The phrases.</param>
    /// <param name="ignoreCase">Whether case is ignored; else every word is met exactly, but for names.</param>
    public PhraseGroup Bind(ImmutableArray<PhraseText> phrases, bool ignoreCase = true)
    {
        if (phrases.IsEmpty || _lists is null) return PhraseGroup.None;
        if (_groups.TryGetValue((_lists, ignoreCase, phrases), out var bound)) return bound;
        var found = known is not null && known == _lists.Phrases ? known.Find(phrases, ignoreCase) : PhraseGroup.None;
        var hasMistake = false;
        var group = found.IsNone ? builder.AddGroup() : found.Id;
        var meetsAnyLink = found.MeetsAnyLink;
        foreach (var text in phrases)
        {
            if (found.IsNone ? isForPack && !_lists.IsOwn(text.Text) : _lists.IsOwn(text.Text)) continue;
            var result = _lists.ParserFor(ignoreCase).Parse(text.Text);
            if (!result.IsPhrase)
            {
                Tell(text, result.Error);
                hasMistake = true;
                continue;
            }

            builder.Add(group, result.Phrase);
            meetsAnyLink |= result.Phrase.MeetsAnyLink;
        }

        bound = new PhraseGroup(group, meetsAnyLink);
        // A mistake is told of every rule that makes it.
        if (!hasMistake) _groups.Add((_lists, ignoreCase, phrases), bound);
        return bound;
    }

    /// <summary>Hosts with <c>{internalHosts}</c> and <c>{domains}</c> filled in.</summary>
    public ImmutableArray<string> ExpandHosts(ImmutableArray<string> hosts) =>
    [
        .. hosts.SelectMany(host => host switch
        {
            "{internalHosts}" => organisation.InternalHosts,
            "{domains}" => organisation.Domains,
            _ => [host],
        }),
    ];

    /// <summary>A word list as a set, lower case, made on first need; empty where there is none of that name.</summary>
    public Lazy<HashSet<string>> WordSet(string name)
    {
        var lexicon = _lists?.FindLexicon(name);
        return new Lazy<HashSet<string>>(() => new HashSet<string>(lexicon?.Entries.Select(word => word.ToLowerInvariant()) ?? [], StringComparer.Ordinal));
    }

    private void Tell(PhraseText text, PhraseError error)
    {
        if (_problems is null) return;
        // A scalar on one line without escapes maps sign by sign, its quote apart; anything else is told as a whole.
        var isQuoted = text.Span.Length == text.Text.Length + 2;
        var isExact = (isQuoted || text.Span.Length == text.Text.Length) && error.Position + error.Length <= text.Text.Length;
        _problems.Mistake(isExact ? new TextSpan(text.Span.Start + (isQuoted ? 1 : 0) + error.Position, error.Length) : text.Span, error.Message);
    }
}
