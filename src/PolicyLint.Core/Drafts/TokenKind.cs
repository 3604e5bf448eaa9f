namespace PolicyLint.Drafts;

/// <summary>What a <see cref="Token"/> is.</summary>
public enum TokenKind : byte
{
    /// <summary>A run of letters, marks, digits and underscores, with apostrophes, dots and ampersands inside; one CJK character.</summary>
    Word,

    /// <summary>A number: digits with grouping or decimal signs.</summary>
    Number,

    /// <summary>A number with a percent sign, with or without a space between.</summary>
    Percent,

    /// <summary>
    /// A number with a currency sign: <c>$40</c>, <c>€1,000</c>. One with a currency code or a word of magnitude (<c>40 USD</c>,
    /// <c>$2 billion</c>) is several tokens, of which the first has it as its <see cref="Token.Class"/>.
    /// </summary>
    Money,

    /// <summary>
    /// A calendar date in figures: <c>2026-06-30</c>, <c>30/06/2026</c>. One in words (<c>30 June 2026</c>, <c>June 30</c>) is
    /// several tokens, of which the first has it as its <see cref="Token.Class"/>.
    /// </summary>
    Date,

    /// <summary>A bare URL.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A mention, <c>@</c> included.</summary>
    Mention,

    /// <summary>A hashtag, <c>#</c> included.</summary>
    Hashtag,

    /// <summary>One emoji, however many code points it takes.</summary>
    Emoji,

    /// <summary>The object character that stands for inline code, an image or a footnote mark. No phrase crosses it.</summary>
    Object,

    /// <summary>A comma: only the gap of a phrase passes it.</summary>
    Comma,

    /// <summary>Any other sign: it breaks a phrase unless the phrase names it.</summary>
    Sign,
}
