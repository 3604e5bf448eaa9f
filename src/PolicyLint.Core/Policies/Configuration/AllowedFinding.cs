namespace PolicyLint.Policies;

/// <summary>An entry of <c>allow</c>: one finding that somebody decided to accept.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Fingerprint">The finding's fingerprint: 16 hex digits.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Until">The last day it is accepted, or null for no end.</param>
/// <param name="Location">Place of the rule's id.</param>
public sealed record AllowedFinding(string Rule, string Fingerprint, string Reason, DateOnly? Until, PolicyLocation Location);
