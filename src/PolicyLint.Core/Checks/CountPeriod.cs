namespace PolicyLint.Checks;

/// <summary>In how much text <c>kind: count</c> counts.</summary>
internal enum CountPeriod
{
    /// <summary>In each post.</summary>
    Post,

    /// <summary>In the whole draft.</summary>
    Draft,

    /// <summary>In the whole draft, the limits scaled up by its length in steps of 500 words.</summary>
    FiveHundredWords,
}
