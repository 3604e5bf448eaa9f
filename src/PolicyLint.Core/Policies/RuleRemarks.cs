namespace PolicyLint.Policies;

/// <summary>What there is to say of a rule's words: told by <c>policylint test</c>, never by <c>lint</c>.</summary>
public static class RuleRemarks
{
    private const int MaxWhyWords = 60;

    /// <summary>What is missing or too long, each as the end of a sentence that begins with the rule's id.</summary>
    public static IEnumerable<string> Of(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Owner.Length == 0) yield return "has no `owner`";
        if (rule.Why.Length == 0) yield return "has no `why`";
        else if (rule.Why.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MaxWhyWords) yield return $"has a `why` of more than {MaxWhyWords} words";
    }
}
