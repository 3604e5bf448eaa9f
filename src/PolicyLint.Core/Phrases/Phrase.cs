namespace PolicyLint.Phrases;

/// <summary>A phrase, expanded into all the sequences of words that it stands for. Immutable; made by <see cref="PhraseParser"/>.</summary>
internal sealed class Phrase
{
    private readonly PhraseStep[] _steps;
    private readonly PhraseSequence[] _sequences;

    internal Phrase(string text, PhraseStep[] steps, PhraseSequence[] sequences)
    {
        Text = text;
        _steps = steps;
        _sequences = sequences;
    }

    /// <summary>The phrase as written.</summary>
    internal string Text { get; }

    /// <summary>What it stands for; empty where it names a list that has no items.</summary>
    internal ReadOnlySpan<PhraseSequence> Sequences => _sequences;

    /// <summary>Whether <c>&lt;url&gt;</c> alone meets it, so that in <c>unless</c> and <c>require</c> any link or footnote mark does.</summary>
    internal bool MeetsAnyLink
    {
        get
        {
            foreach (var sequence in _sequences)
            {
                if (sequence.StepCount == 1 && _steps[sequence.FirstStep] is { Kind: PhraseStepKind.Class, Data: (int)Drafts.TokenKind.Url }) return true;
            }

            return false;
        }
    }

    /// <summary>The steps of one of its sequences.</summary>
    internal ReadOnlySpan<PhraseStep> StepsOf(in PhraseSequence sequence) => _steps.AsSpan(sequence.FirstStep, sequence.StepCount);
}
