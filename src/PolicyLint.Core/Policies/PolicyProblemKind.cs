namespace PolicyLint.Policies;

/// <summary>How a <see cref="PolicyProblem"/> is told.</summary>
public enum PolicyProblemKind
{
    /// <summary>PL0010, an error.</summary>
    Mistake,

    /// <summary>PL0011, a warning: an unknown key or rule id.</summary>
    Unknown,
}
