namespace PolicyLint.Tone;

/// <summary>An ending that says what sort of word it stands on, in words of five letters or more.</summary>
internal enum WordEnding
{
    /// <summary>None of these.</summary>
    Other,

    /// <summary>-ed: mostly something done.</summary>
    Ed,

    /// <summary>-est: mostly a superlative.</summary>
    Est,

    /// <summary>-ing: mostly something going on.</summary>
    Ing,

    /// <summary>-ly: mostly a manner.</summary>
    Ly,

    /// <summary>-ion, -ity, -ess or -ment: mostly an abstract noun.</summary>
    Abstract,
}
