namespace PolicyLint.Tone;

/// <summary>What a sentence does to its reader. The order is that of the probabilities everywhere.</summary>
public enum ToneLabel
{
    /// <summary>Asks the reader to buy, join, book or apply, or praises a thing so that they will.</summary>
    Promotional,

    /// <summary>Claims more than anything could keep: revolutions, miracles, the end of everything before.</summary>
    Hype,

    /// <summary>Attacks, insults or belittles someone.</summary>
    Hostile,

    /// <summary>Says how things are: reports, explains, instructs.</summary>
    Informative,

    /// <summary>Talks: tells a story, asks, thanks, jokes.</summary>
    Conversational,
}
