namespace PolicyLint.Analysis;

/// <summary>How much a finding weighs. Ordered: a higher value weighs more.</summary>
public enum Severity
{
    /// <summary>Not reported at all.</summary>
    Off,

    /// <summary>A tip; shown in the editor, on the command line only on request.</summary>
    Hint,

    /// <summary>A suggestion.</summary>
    Information,

    /// <summary>A real risk that wants judgement.</summary>
    Warning,

    /// <summary>Something law or security forbids to publish.</summary>
    Error,
}
