namespace PolicyLint.Tone;

/// <summary>The five probabilities of one text, each 0–1, together 1.</summary>
/// <param name="Promotional">Probability of <see cref="ToneLabel.Promotional"/>.</param>
/// <param name="Hype">Probability of <see cref="ToneLabel.Hype"/>.</param>
/// <param name="Hostile">Probability of <see cref="ToneLabel.Hostile"/>.</param>
/// <param name="Informative">Probability of <see cref="ToneLabel.Informative"/>.</param>
/// <param name="Conversational">Probability of <see cref="ToneLabel.Conversational"/>.</param>
public readonly record struct ToneScore(float Promotional, float Hype, float Hostile, float Informative, float Conversational)
{
    /// <summary>The most probable label; of equals the first.</summary>
    public ToneLabel Label
    {
        get
        {
            var best = ToneLabel.Promotional;
            for (var label = ToneLabel.Hype; label <= ToneLabel.Conversational; label++)
            {
                if (this[label] > this[best]) best = label;
            }

            return best;
        }
    }

    /// <summary>The probability of <paramref name="label"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such label.</exception>
    public float this[ToneLabel label] => label switch
    {
        ToneLabel.Promotional => Promotional,
        ToneLabel.Hype => Hype,
        ToneLabel.Hostile => Hostile,
        ToneLabel.Informative => Informative,
        ToneLabel.Conversational => Conversational,
        _ => throw new ArgumentOutOfRangeException(nameof(label)),
    };
}
