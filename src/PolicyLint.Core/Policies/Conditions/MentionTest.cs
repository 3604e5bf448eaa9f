using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.Policies;

/// <summary>Holds where one of the phrases occurs in the post.</summary>
internal sealed class MentionTest : ConditionTest
{
    private readonly ImmutableArray<PhraseText> _phrases;
    private readonly PhraseGroup _group;

    public MentionTest(ImmutableArray<PhraseText> phrases) : this(phrases, PhraseGroup.None)
    {
    }

    private MentionTest(ImmutableArray<PhraseText> phrases, PhraseGroup group)
    {
        _phrases = phrases;
        _group = group;
    }

    public override ConditionTest Bind(PhraseBinder binder) => new MentionTest(_phrases, binder.Bind(_phrases));

    public override bool Holds(LintState state, int post)
    {
        foreach (var match in state.GetMatches(_group))
            if (state.Draft.Prose.Blocks[match.Block].Post == post) return true;
        return _group.MeetsAnyLink && state.HasLink(post);
    }
}
