using PolicyLint.Drafts;
using PolicyLint.Fixes;
using PolicyLint.Phrases;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>What the checks of one run over one draft share. Used by one thread.</summary>
internal sealed class LintState
{
    private readonly PostFacts?[] _facts;
    private readonly Dictionary<ProseScopes, PhraseMatch[]> _scopeMatches = [];
    private readonly PhraseMatch[] _matches;
    private readonly List<(string Rule, int Post)> _hits = [];
    private readonly DraftLanguage?[] _blockLanguages;
    private readonly Dictionary<int, bool> _guarded = [];
    private LinkPlace[]? _linkPlaces;
    private DraftLanguage? _language;
    private SentenceTones? _tones;
    private PhraseMatchBuffer? _buffer;
    private MarkdownOutline? _outline;

    public LintState(Draft draft, Policy policy, LintRequest request, CancellationToken cancellation)
    {
        Draft = draft;
        Policy = policy;
        Request = request;
        Cancellation = cancellation;
        _facts = new PostFacts?[draft.Posts.Length];
        _blockLanguages = new DraftLanguage?[draft.Prose.Blocks.Length];
        _matches = FindMatches(draft.Prose);
    }

    public Draft Draft { get; }

    public Policy Policy { get; }

    public LintRequest Request { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>How the draft is built; read on first use, since only fixes ask.</summary>
    public MarkdownOutline Outline => _outline ??= MarkdownOutline.Read(Draft);

    /// <summary>All matches in the draft's prose, by group and place.</summary>
    public ReadOnlySpan<PhraseMatch> AllMatches => _matches;

    /// <summary>The matches of one group in the draft's prose, in order.</summary>
    public ReadOnlySpan<PhraseMatch> GetMatches(PhraseGroup group) => Select(_matches, group);

    /// <summary>The matches of one group in the text of one scope that is not part of the prose.</summary>
    public ReadOnlySpan<PhraseMatch> GetMatches(PhraseGroup group, ProseScopes scope)
    {
        if (!_scopeMatches.TryGetValue(scope, out var matches))
        {
            matches = FindMatches(Draft.GetScope(scope));
            _scopeMatches.Add(scope, matches);
        }

        return Select(matches, group);
    }

    public PostFacts GetFacts(int post) => _facts[post] ??= PostFactsReader.Read(Draft, post, Policy, Request, Language);

    /// <summary>Links and footnote marks with the blocks that hold them: what <c>&lt;url&gt;</c> meets in <c>unless</c> and <c>require</c>.</summary>
    public ReadOnlySpan<LinkPlace> LinkPlaces => _linkPlaces ??= ReadLinkPlaces();

    /// <summary>The tone of each sentence of the draft's prose, scored where a check asks for it.</summary>
    public SentenceTones Tones => _tones ??= new SentenceTones(Draft.Prose);

    public bool HasLink(int post)
    {
        foreach (var link in LinkPlaces)
            if (link.Post == post) return true;
        return false;
    }

    public bool HasHit(string rule, int post) => _hits.Contains((rule, post));

    public void AddHit(string rule, int post)
    {
        if (!HasHit(rule, post)) _hits.Add((rule, post));
    }

    /// <summary>The language the draft declares, else what its words say; too short to tell counts as English.</summary>
    public DraftLanguage Language => _language ??= ReadLanguage();

    /// <summary>The language of a block; too short to tell counts as the draft's.</summary>
    public DraftLanguage GetLanguage(int block)
    {
        if (_blockLanguages[block] is { } known) return known;
        var prose = Draft.Prose;
        var language = LanguageProfile.Detect(prose.Slice(prose.Blocks[block].Span));
        if (language == DraftLanguage.Unknown) language = Language;
        _blockLanguages[block] = language;
        return language;
    }

    /// <summary>Whether a post talks of its author's own work in a way the law protects: first person and a guard word in one sentence.</summary>
    public bool IsProtectedActivity(int post)
    {
        if (!_guarded.TryGetValue(post, out var guarded))
        {
            guarded = FindProtectedActivity(post);
            _guarded.Add(post, guarded);
        }

        return guarded;
    }

    private bool FindProtectedActivity(int post)
    {
        var prose = Draft.Prose;
        var people = GetMatches(Policy.FirstPerson);
        if (people.IsEmpty) return false;
        foreach (var topic in GetMatches(Policy.ProtectedTopics))
        {
            if (prose.Blocks[topic.Block].Post != post) continue;
            var sentence = prose.Sentences[Places.SentenceOf(prose, topic.Block, topic.FirstToken)];
            foreach (var person in people)
                if (person.FirstToken >= sentence.FirstToken && person.FirstToken < sentence.FirstToken + sentence.TokenCount) return true;
        }

        return false;
    }

    private LinkPlace[] ReadLinkPlaces()
    {
        var places = new List<LinkPlace>(Draft.Links.Length + Draft.FootnoteMarks.Length);
        foreach (var link in Draft.Links) places.Add(new LinkPlace(link.Span, link.Block, link.Post));
        foreach (var mark in Draft.FootnoteMarks)
        {
            var block = Places.BlockOf(Draft.Prose, mark.Start);
            if (block >= 0) places.Add(new LinkPlace(Draft.Prose.Map.ToSource(mark), block, Draft.Prose.Blocks[block].Post));
        }

        return [.. places];
    }

    private DraftLanguage ReadLanguage()
    {
        var declared = Draft.FrontMatter.Find("language") ?? Draft.FrontMatter.Find("lang");
        if (declared is Yaml.YamlScalar { Value.Length: >= 2 } scalar)
            return scalar.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? DraftLanguage.English : DraftLanguage.Other;
        var detected = LanguageProfile.Detect(Draft.Prose.Text);
        return detected == DraftLanguage.Unknown ? DraftLanguage.English : detected;
    }

    private PhraseMatch[] FindMatches(ProseText text)
    {
        _buffer ??= new PhraseMatchBuffer();
        Policy.Phrases.Match(text, _buffer);
        var matches = _buffer.Matches.ToArray();
        Array.Sort(matches, static (left, right) =>
            left.Group != right.Group ? left.Group.CompareTo(right.Group) : left.Span.CompareTo(right.Span));
        return matches;
    }

    private static ReadOnlySpan<PhraseMatch> Select(PhraseMatch[] matches, PhraseGroup group)
    {
        if (group.IsNone) return [];
        var start = LowerBound(matches, group.Id);
        return matches.AsSpan(start, LowerBound(matches, group.Id + 1) - start);
    }

    private static int LowerBound(PhraseMatch[] matches, int group)
    {
        int low = 0, high = matches.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (matches[middle].Group < group) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
