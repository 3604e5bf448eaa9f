using PolicyLint.Tone;

namespace PolicyLint.Analysis;

/// <summary>The mean of scores, each weighted by the words behind it.</summary>
internal struct ToneMean
{
    private double _promotional;
    private double _hype;
    private double _hostile;
    private double _informative;
    private double _conversational;

    /// <summary>Words so far.</summary>
    public int Words { get; private set; }

    /// <summary>Takes in the score of a text of some words.</summary>
    public void Add(in ToneScore score, int words)
    {
        Words += words;
        _promotional += score.Promotional * (double)words;
        _hype += score.Hype * (double)words;
        _hostile += score.Hostile * (double)words;
        _informative += score.Informative * (double)words;
        _conversational += score.Conversational * (double)words;
    }

    /// <summary>The mean; <paramref name="fallback"/> where there was no word.</summary>
    public readonly ToneScore ToScore(in ToneScore fallback) => Words == 0
        ? fallback
        : new ToneScore(
            (float)(_promotional / Words),
            (float)(_hype / Words),
            (float)(_hostile / Words),
            (float)(_informative / Words),
            (float)(_conversational / Words));
}
