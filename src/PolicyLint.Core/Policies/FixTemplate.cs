using PolicyLint.Fixes;
using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>What a rule offers to do about its finding; exactly one of <see cref="Replace"/> and <see cref="Insert"/> is set.</summary>
/// <param name="Title">What the author reads, placeholders allowed.</param>
/// <param name="Replace">The text that takes the place of the span reported, placeholders allowed; null for an insertion.</param>
/// <param name="Insert">Name of an entry of <c>disclaimers.yaml</c>, or null.</param>
/// <param name="Placement">Where an insertion goes.</param>
/// <param name="Kind">Whether it may be made without a person's choice.</param>
/// <param name="IsTemplate">Whether it leaves something to fill in, so that only an editor offers it.</param>
/// <param name="Span">Its place in the rule file.</param>
public sealed record FixTemplate(
    string Title,
    string? Replace,
    string? Insert,
    FixPlacement Placement,
    FixKind Kind,
    bool IsTemplate,
    TextSpan Span);
