namespace PolicyLint.Tone;

/// <summary>
/// The word classes of <c>Tone/Classes</c>, in the order of their bits. Each member is one list there, its name in kebab case.
/// The trainer compiles the lists into the model, so a change to a list takes a new model.
/// </summary>
internal enum WordClass
{
    /// <summary>Superlatives and words that leave no exception.</summary>
    Absolute,

    /// <summary>Says that someone did wrong.</summary>
    Accusation,

    /// <summary>Owns up.</summary>
    Apology,

    /// <summary>Forms of be, have and do in the third person, which carry reports and passives.</summary>
    Auxiliary,

    /// <summary>Says what a product does for its user.</summary>
    Benefit,

    /// <summary>Business nouns of company pages.</summary>
    Business,

    /// <summary>Dates and times.</summary>
    Calendar,

    /// <summary>Asks the reader to do something that serves the seller.</summary>
    CallToAction,

    /// <summary>Buying, selling, prices and terms.</summary>
    Commerce,

    /// <summary>A company speaking of itself.</summary>
    CompanyVoice,

    /// <summary>Sets a thing off against others: alternatives, rankings, being the only or first one.</summary>
    Comparison,

    /// <summary>Things that are wrong with goods or services, without an attack.</summary>
    Complaint,

    /// <summary>Adjectives and nouns of contempt.</summary>
    Contempt,

    /// <summary>Greeting, thanking, wishing well.</summary>
    Courtesy,

    /// <summary>Teases: promises a revelation and holds it back.</summary>
    Curiosity,

    /// <summary>Brushes someone off, or sneers at them.</summary>
    Dismissal,

    /// <summary>Home and daily life.</summary>
    Everyday,

    /// <summary>Explains: causes, definitions, conditions, contrasts.</summary>
    Explanation,

    /// <summary>We.</summary>
    FirstPlural,

    /// <summary>I.</summary>
    FirstSingular,

    /// <summary>The future and its machines.</summary>
    Futurism,

    /// <summary>Things for sale and what they are made of.</summary>
    Goods,

    /// <summary>The big nouns that hype reaches for.</summary>
    Grand,

    /// <summary>Leaves room for doubt.</summary>
    Hedge,

    /// <summary>Exaggeration: claims past what anything could be.</summary>
    Hype,

    /// <summary>Public bodies, firms and roles as they stand in news and notices.</summary>
    Institution,

    /// <summary>How a thing is done, and what must be.</summary>
    Instruction,

    /// <summary>Names thrown at people. Strong ones only, so that the list stays usable.</summary>
    InsultNoun,

    /// <summary>Turns up the volume.</summary>
    Intensifier,

    /// <summary>Invites people to take part, without selling.</summary>
    Invitation,

    /// <summary>Turns what follows around.</summary>
    Negation,

    /// <summary>Warm judgements of quality.</summary>
    Praise,

    /// <summary>Swear words and crude words, whoever or whatever they are aimed at.</summary>
    Profanity,

    /// <summary>What is about to come, end or die.</summary>
    Prophecy,

    /// <summary>Measures and statistics.</summary>
    Quantity,

    /// <summary>Asks other people something.</summary>
    Question,

    /// <summary>Jobs.</summary>
    Recruitment,

    /// <summary>Reports what someone else said, found or decided.</summary>
    Reporting,

    /// <summary>You.</summary>
    SecondPerson,

    /// <summary>Adjectives and adverbs of marketing.</summary>
    SellWord,

    /// <summary>Tells what happened.</summary>
    Story,

    /// <summary>Chat: fillers, sounds, spoken spelling.</summary>
    Talk,

    /// <summary>Computing and engineering.</summary>
    Technical,

    /// <summary>He, she, they.</summary>
    ThirdPerson,

    /// <summary>Presses for time or scarcity.</summary>
    Urgency,

    /// <summary>Windfalls and schemes: prizes, riches, cures, secrets of earning, lotteries.</summary>
    Windfall,
}
