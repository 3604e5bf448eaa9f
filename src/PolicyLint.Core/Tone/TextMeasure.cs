namespace PolicyLint.Tone;

/// <summary>Measures of a text as a whole, each scaled to about 0–1.</summary>
internal enum TextMeasure
{
    /// <summary>Logarithm of the number of words.</summary>
    Words,

    /// <summary>Logarithm of the number of sentences.</summary>
    Sentences,

    /// <summary>Words a sentence.</summary>
    SentenceLength,

    /// <summary>Letters a word.</summary>
    WordLength,

    /// <summary>Share of words with eight letters or more.</summary>
    LongWords,

    /// <summary>Share of words with a capital inside a sentence: mostly names.</summary>
    Capitals,

    /// <summary>Share of contractions such as "don't".</summary>
    Contractions,

    /// <summary>Share of numbers.</summary>
    Numbers,

    /// <summary>Exclamation marks a sentence.</summary>
    Exclamations,

    /// <summary>Question marks a sentence.</summary>
    Questions,

    /// <summary>Commas a word.</summary>
    Commas,

    /// <summary>Colons, semicolons, dashes and parentheses a word.</summary>
    Joints,

    /// <summary>Share of words in capitals.</summary>
    Shouting,

    /// <summary>Share of words ending in -ly.</summary>
    EndingLy,

    /// <summary>Share of words ending in -ing.</summary>
    EndingIng,

    /// <summary>Share of words ending in -ed.</summary>
    EndingEd,

    /// <summary>Share of words ending in -ion, -ment, -ity or -ess.</summary>
    AbstractNouns,

    /// <summary>Share of words ending in -est.</summary>
    EndingEst,

    /// <summary>Share of words in no class: what the text is about, if anything.</summary>
    Unclassed,

    /// <summary>A number stands first.</summary>
    NumberFirst,

    /// <summary>The last sentence is a question.</summary>
    EndsWithQuestion,

    /// <summary>The first sentence is a question and others follow.</summary>
    BeginsWithQuestion,
}
