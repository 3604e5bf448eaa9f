namespace PolicyLint.Tone;

/// <summary>What a token of <see cref="ToneTokenizer"/> is.</summary>
internal enum TokenShape
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A word, digits inside it included.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A web address, masked.</summary>
    Url,

    /// <summary>A mention or an e-mail address, masked.</summary>
    Mention,

    /// <summary>The sign before a hashtag; its word follows.</summary>
    Hashtag,

    /// <summary>An emoji or another picture sign.</summary>
    Emoji,

    /// <summary>A currency sign.</summary>
    Currency,

    /// <summary>A percent sign.</summary>
    Percent,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>An exclamation mark.</summary>
    Exclamation,

    /// <summary>A question mark.</summary>
    QuestionMark,

    /// <summary>An ellipsis.</summary>
    Ellipsis,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A colon, semicolon, dash or parenthesis.</summary>
    Joint,

    /// <summary>An opening quotation mark.</summary>
    OpenQuote,

    /// <summary>A closing quotation mark.</summary>
    CloseQuote,

    /// <summary>A line break.</summary>
    Break,
}
