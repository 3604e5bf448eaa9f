namespace PolicyLint.Policies;

/// <summary>How far something reaches around a hit: the values of <c>unlessScope</c> and <c>oncePer</c>.</summary>
public enum TextExtent
{
    /// <summary>The hit alone.</summary>
    Hit,

    /// <summary>Its sentence.</summary>
    Sentence,

    /// <summary>Its block of text.</summary>
    Paragraph,

    /// <summary>Its post.</summary>
    Post,

    /// <summary>The whole draft.</summary>
    Draft,
}
