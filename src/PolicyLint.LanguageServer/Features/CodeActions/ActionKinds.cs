namespace PolicyLint.LanguageServer.Features;

/// <summary>Kinds of actions, as editors filter by them.</summary>
internal static class ActionKinds
{
    /// <summary>Answers a finding.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>Makes all safe fixes; editors can do it on save.</summary>
    public const string FixAll = "source.fixAll.policylint";

    /// <summary>Puts what is selected elsewhere.</summary>
    public const string Refactor = "refactor";

    /// <summary>Whether a kind is among those asked for: itself, or one above it.</summary>
    public static bool IsWanted(string kind, IReadOnlyCollection<string>? only)
    {
        if (only is null || only.Count == 0) return true;
        foreach (var wanted in only)
        {
            if (kind == wanted || (kind.StartsWith(wanted, StringComparison.Ordinal) && kind[wanted.Length] == '.')) return true;
        }

        return false;
    }
}
