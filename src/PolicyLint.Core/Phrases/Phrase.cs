using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>A phrase, expanded into the sequences of words that it stands for. Immutable; made by <see cref="PhraseParser"/>.</summary>
internal sealed class Phrase
{
    private readonly PhraseStep[] _steps;
    private readonly PhraseSequence[] _sequences;
    private readonly PhraseSegment[] _segments;

    internal Phrase(string text, PhraseStep[] steps, PhraseSequence[] sequences, PhraseSegment[] segments)
    {
        Text = text;
        _steps = steps;
        _sequences = sequences;
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
            foreach (var sequence in _sequences)
            {
                if (sequence.StepCount == 1 && _steps[sequence.FirstStep] is { Kind: PhraseStepKind.Class, Data: (int)TokenKind.Url }) return true;
            }

            return false;
        }
    }

    /// <summary>The sequences of one of its segments.</summary>
    internal ReadOnlySpan<PhraseSequence> SequencesOf(in PhraseSegment segment) => _sequences.AsSpan(segment.FirstSequence, segment.SequenceCount);

    /// <summary>The steps of one of its sequences.</summary>
    internal ReadOnlySpan<PhraseStep> StepsOf(in PhraseSequence sequence) => _steps.AsSpan(sequence.FirstStep, sequence.StepCount);
}
