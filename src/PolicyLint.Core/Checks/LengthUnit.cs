namespace PolicyLint.Checks;

/// <summary>How <c>kind: length</c> measures.</summary>
internal enum LengthUnit
{
    /// <summary>Weighted characters as Twitter counts them.</summary>
    Weighted,

    /// <summary>Grapheme clusters.</summary>
    Graphemes,

    /// <summary>Words.</summary>
    Words,
}
