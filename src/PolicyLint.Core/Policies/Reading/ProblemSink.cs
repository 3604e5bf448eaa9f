using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Policies;

/// <summary>Collects the problems of one policy file while it is read.</summary>
/// <param name="path">Path of the file, as it is told.</param>
/// <param name="text">Its text.</param>
/// <param name="isChecked">Whether the file was read before without a mistake, so that what is costly to check need not be.</param>
internal sealed class ProblemSink(string path, SourceText text, bool isChecked = false)
{
    private readonly ImmutableArray<PolicyProblem>.Builder _problems = ImmutableArray.CreateBuilder<PolicyProblem>();

    public string Path => path;

    public SourceText Text => text;

    /// <summary>Whether what is costly to check is known to be right.</summary>
    public bool IsChecked => isChecked;

    /// <summary>A mistake (PL0010).</summary>
    public void Mistake(TextSpan span, string message) => _problems.Add(new PolicyProblem(path, span, text, PolicyProblemKind.Mistake, message));

    /// <summary>An unknown name (PL0011).</summary>
    public void Unknown(TextSpan span, string message) => _problems.Add(new PolicyProblem(path, span, text, PolicyProblemKind.Unknown, message));

    public ImmutableArray<PolicyProblem> ToImmutable() => _problems.ToImmutable();
}
