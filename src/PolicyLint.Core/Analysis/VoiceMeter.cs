using System.Collections.Immutable;
using PolicyLint.Checks;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Tone;

namespace PolicyLint.Analysis;

/// <summary>Measures a house voice from exemplary drafts. Not safe for several threads.</summary>
public sealed class VoiceMeter
{
    private readonly VoiceCounts _counts = new();

    /// <summary>Drafts taken in.</summary>
    public int Drafts { get; private set; }

    /// <summary>English words in them, headings and quotes left out.</summary>
    public int Words => _counts.Words;

    /// <summary>Takes in a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="policy">Its policy: the rule of kind <c>voice</c> says what is jargon, so that measuring and comparing look for the same.</param>
    /// <param name="cancellation">Ends the reading between two sentences.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public void Add(Draft draft, Policy policy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(policy);
        var check = policy.Rules.SelectMany(rule => rule.Parts).Select(part => part.Check).OfType<VoiceCheck>().FirstOrDefault();
        var state = new LintState(draft, policy, new LintRequest("", default), cancellation);
        foreach (var post in draft.Posts) _counts.Add(state, post.Index, check?.Jargon ?? PhraseGroup.None);
        Drafts++;
    }

    /// <summary>The voice measured; unknown where there was no word.</summary>
    public HouseVoice ToVoice()
    {
        if (_counts.Words == 0) return HouseVoice.Unknown;
        var tone = _counts.Tone;
        var shares = Enum.GetValues<ToneLabel>().Select(label => KeyValuePair.Create(label, (double)tone[label]));
        return new HouseVoice
        {
            Tone = ImmutableSortedDictionary.CreateRange(shares),
            SentenceWords = _counts.SentenceWords,
            FirstPerson = Rate(_counts.FirstPerson),
            SecondPerson = Rate(_counts.SecondPerson),
            Contractions = Rate(_counts.Contractions),
            Jargon = Rate(_counts.Jargon),
            Emoji = Rate(_counts.Emoji),
        };
    }

    private double Rate(int count) => 100.0 * count / _counts.Words;
}
