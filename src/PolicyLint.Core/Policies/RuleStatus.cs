namespace PolicyLint.Policies;

/// <summary>How far a rule has come.</summary>
public enum RuleStatus
{
    /// <summary>On trial: shown at most as a hint.</summary>
    Experimental,

    /// <summary>In force as written.</summary>
    Stable,

    /// <summary>On its way out.</summary>
    Deprecated,
}
