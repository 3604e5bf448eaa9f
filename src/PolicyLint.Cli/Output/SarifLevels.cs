using PolicyLint.Analysis;

namespace PolicyLint.Cli.Output;

/// <summary>Severities in the words of SARIF 2.1.0 §3.27.10, which has none for a hint.</summary>
internal static class SarifLevels
{
    /// <summary>error, warning, note or none.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Information or Severity.Hint => "note",
        _ => "none",
    };
}
