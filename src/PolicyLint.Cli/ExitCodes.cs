namespace PolicyLint.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing at or above the severity asked for.</summary>
    public const int Clean = 0;

    /// <summary>A finding at or above it.</summary>
    public const int Findings = 1;

    /// <summary>A draft or policy file that cannot be used, or a wrong command line.</summary>
    public const int BadInput = 2;
}
