namespace PolicyLint.Analysis;

/// <summary>How severities are written in rule files, options and output.</summary>
public static class SeverityNames
{
    /// <summary>The names, lowest first.</summary>
    public static IReadOnlyList<string> All { get; } = ["off", "hint", "information", "warning", "error"];

    /// <summary>The name of a severity.</summary>
    public static string NameOf(Severity severity) => All[(int)severity];

    /// <summary>The severity of a name.</summary>
    /// <returns>False where no severity has that name.</returns>
    public static bool TryParse(string name, out Severity severity)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (!string.Equals(All[i], name, StringComparison.OrdinalIgnoreCase)) continue;
            severity = (Severity)i;
            return true;
        }

        severity = default;
        return false;
    }
}
