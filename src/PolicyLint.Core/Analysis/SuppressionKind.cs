namespace PolicyLint.Analysis;

/// <summary>Where a suppression was written.</summary>
public enum SuppressionKind
{
    /// <summary>In the draft: a directive or front matter. SARIF's <c>inSource</c>.</summary>
    InSource,

    /// <summary>In a policy file (<c>allow</c>) or a baseline. SARIF's <c>external</c>.</summary>
    External,
}
