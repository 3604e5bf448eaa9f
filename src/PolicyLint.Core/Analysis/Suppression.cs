namespace PolicyLint.Analysis;

/// <summary>Why a finding is not shown.</summary>
/// <param name="Kind">Where that was decided.</param>
/// <param name="Reason">The reason given, or null.</param>
public sealed record Suppression(SuppressionKind Kind, string? Reason);
