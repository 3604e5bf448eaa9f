using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>What the tool says of itself, of files it cannot read and of policy files with mistakes.</summary>
public static class ToolDiagnostics
{
    /// <summary>PL0001: a check failed; the others went on.</summary>
    public static RuleDescriptor CheckFailure { get; } = Describe("PL0001", "A check failed", Severity.Error,
        "A check met text it could not handle. Its rule is left out for this draft; all other rules were applied.");

    /// <summary>PL0002: a draft could not be read.</summary>
    public static RuleDescriptor UnreadableDraft { get; } = Describe("PL0002", "Draft not readable", Severity.Error,
        "A draft that cannot be read cannot be checked.");

    /// <summary>PL0003: a draft too deep to parse as Markdown.</summary>
    public static RuleDescriptor DeepDraft { get; } = Describe("PL0003", "Nested too deep", Severity.Warning,
        "Markup nested this deep cannot be read as Markdown, so the draft was checked as plain text.");

    /// <summary>PL0010: a mistake in a policy file.</summary>
    public static RuleDescriptor PolicyMistake { get; } = Describe("PL0010", "Mistake in a policy file", Severity.Error,
        "The part with the mistake is left out; everything else of the file is in force.");

    /// <summary>PL0011: an unknown key or rule id in a policy file.</summary>
    public static RuleDescriptor PolicyUnknown { get; } = Describe("PL0011", "Unknown name in a policy file", Severity.Warning,
        "A name that nothing answers to is most often a typing slip, and what it was meant to set is not set.");

    /// <summary>PL0020: a suppression that suppresses nothing.</summary>
    public static RuleDescriptor UnusedSuppression { get; } = Describe("PL0020", "Unused suppression", Severity.Information,
        "A suppression that outlived its finding hides the next one.");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
        [CheckFailure, UnreadableDraft, DeepDraft, PolicyMistake, PolicyUnknown, UnusedSuppression];

    /// <summary>A draft that could not be read.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public static Diagnostic Unreadable(string message) => Create(UnreadableDraft, message, default);

    /// <summary>A problem of a policy file.</summary>
    public static Diagnostic FromProblem(PolicyProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Create(problem.Kind == PolicyProblemKind.Mistake ? PolicyMistake : PolicyUnknown, problem.Message, problem.Span);
    }

    internal static Diagnostic TooDeep() =>
        Create(DeepDraft, "This draft is nested too deep to read as Markdown; it was checked as plain text.", default);

    internal static Diagnostic CheckFailed(RuleDescriptor rule, Exception exception)
    {
        // The text of an exception may quote the draft; its type does not.
        var reason = exception is System.Text.RegularExpressions.RegexMatchTimeoutException
            ? "its pattern took too long on this draft"
            : $"it failed with {exception.GetType().Name}";
        return Create(CheckFailure, $"{rule.Id} was not applied to this draft: {reason}. All other rules were.", default);
    }

    internal static Diagnostic Unused(TextSpan span, int post, string message) => Create(UnusedSuppression, message, span) with { Post = post };

    private static Diagnostic Create(RuleDescriptor rule, string message, TextSpan span) =>
        new() { Rule = rule, Severity = rule.Severity, Message = message, Span = span };

    private static RuleDescriptor Describe(string id, string title, Severity severity, string why) => new()
    {
        Id = id,
        Title = title,
        Severity = severity,
        MaxSeverity = severity,
        IsSuppressible = false,
        Category = "governance",
        Why = why,
        Pack = "policylint",
    };
}
