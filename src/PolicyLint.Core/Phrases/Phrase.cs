using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>A phrase, expanded into the sequences of words that it stands for. Immutable; made by <see cref="PhraseParser"/>.</summary>
internal sealed class Phrase
{
    private readonly PhraseSegment[] _segments;

    internal Phrase(string text, PhraseSegment[] segments)
    {
        Text = text;
        _segments = segments;
    }

    /// <summary>The phrase as written.</summary>
    internal string Text { get; }

    /// <summary>What it stands for, part by part; none where it names a list that has no items.</summary>
    internal ReadOnlySpan<PhraseSegment> Segments => _segments;

    /// <summary>Whether <c>&lt;url&gt;</c> alone meets it, so that in <c>unless</c> and <c>require</c> any link or footnote mark does.</summary>
    internal bool MeetsAnyLink
    {
        get
        {
            if (_segments.Length != 1) return false;
            foreach (var sequence in _segments[0].Sequences)
            {
                if (_segments[0].StepsOf(sequence) is [{ Kind: PhraseStepKind.Class, Data: (int)TokenKind.Url }]) return true;
            }

            return false;
        }
    }
}
