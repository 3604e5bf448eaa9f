using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>A place in a policy file, kept so that what turns out wrong later can be told where it stands.</summary>
/// <param name="Path">Path of the file.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Span">The place in it.</param>
public sealed record PolicyLocation(string Path, SourceText Text, TextSpan Span)
{
    /// <summary>A mistake at this place (PL0010).</summary>
    /// <param name="message">What is wrong and what to do, one line.</param>
    public PolicyProblem Mistake(string message) => new(Path, Span, Text, PolicyProblemKind.Mistake, message);

    /// <summary>An unknown name at this place (PL0011).</summary>
    /// <param name="message">What is wrong and what to do, one line.</param>
    public PolicyProblem Unknown(string message) => new(Path, Span, Text, PolicyProblemKind.Unknown, message);
}
