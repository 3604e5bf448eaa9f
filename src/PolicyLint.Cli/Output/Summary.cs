using PolicyLint.Analysis;
using PolicyLint.Workspace;

namespace PolicyLint.Cli.Output;

/// <summary>Counts of a run: never by person.</summary>
internal sealed class Summary
{
    /// <summary>Drafts linted.</summary>
    public int Files { get; private set; }

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Informations { get; private set; }

    public int Hints { get; private set; }

    public int Suppressed { get; private set; }

    /// <summary>Findings for which a fix is at hand.</summary>
    public int Fixable { get; private set; }

    /// <summary>Whether a path could not be looked into, or a draft or a policy file not be used as it is (PL0002, PL0010).</summary>
    public bool HasBadInput { get; private set; }

    public void Add(FileReport report)
    {
        if (report.Channel is not null) Files++;
        foreach (var diagnostic in report.Diagnostics) Add(diagnostic);
    }

    /// <summary>Counts a path that could not be looked into.</summary>
    public void AddUnreadablePath() => HasBadInput = true;

    /// <summary>The exit code: 2 for bad input, 1 for a finding at or above a severity, else 0.</summary>
    /// <param name="failOn">The severity, or <see cref="Severity.Off"/> for never.</param>
    public int ExitCode(Severity failOn)
    {
        if (HasBadInput) return ExitCodes.BadInput;
        var found = failOn switch
        {
            Severity.Error => Errors,
            Severity.Warning => Errors + Warnings,
            Severity.Information => Errors + Warnings + Informations,
            Severity.Hint => Errors + Warnings + Informations + Hints,
            _ => 0,
        };
        return found > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Suppression is not null)
        {
            Suppressed++;
            return;
        }

        HasBadInput |= diagnostic.Rule.Id is "PL0002" or "PL0010";
        if (!diagnostic.Fixes.IsEmpty) Fixable++;
        switch (diagnostic.Severity)
        {
            case Severity.Error: Errors++; break;
            case Severity.Warning: Warnings++; break;
            case Severity.Information: Informations++; break;
            case Severity.Hint: Hints++; break;
        }
    }
}
