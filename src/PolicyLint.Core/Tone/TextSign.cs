namespace PolicyLint.Tone;

/// <summary>Signs a text shows beside its words. Their bits follow those of <see cref="WordClass"/>.</summary>
internal enum TextSign
{
    /// <summary>An exclamation mark.</summary>
    Exclamation,

    /// <summary>A question mark.</summary>
    QuestionMark,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>A mention or an e-mail address.</summary>
    Mention,

    /// <summary>A hashtag.</summary>
    Hashtag,

    /// <summary>An emoji or another picture sign.</summary>
    Emoji,

    /// <summary>A word in capitals of four letters or more.</summary>
    Shout,

    /// <summary>Words between quotation marks.</summary>
    Quotation,

    /// <summary>An ellipsis.</summary>
    Ellipsis,

    /// <summary>No capital at the beginning.</summary>
    LowerStart,

    /// <summary>Capitals on most long words, as in a headline.</summary>
    TitleCase,

    /// <summary>Eight words or fewer.</summary>
    Short,

    /// <summary>More than thirty words.</summary>
    Long,

    /// <summary>More than one sentence.</summary>
    ManySentences,

    /// <summary>No full stop or other end mark.</summary>
    NoEnd,
}
