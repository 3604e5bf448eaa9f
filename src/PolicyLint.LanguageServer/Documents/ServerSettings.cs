using PolicyLint.Analysis;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>What a user can set in the editor.</summary>
/// <param name="IsEnabled">Whether anything is linted at all.</param>
/// <param name="MinSeverity">Findings below are not shown.</param>
/// <param name="LintsOnSave">Whether drafts are linted when they are opened and saved only, not while typing.</param>
internal sealed record ServerSettings(bool IsEnabled, Severity MinSeverity, bool LintsOnSave)
{
    /// <summary>Everything, while typing.</summary>
    public static ServerSettings Default { get; } = new(true, Severity.Hint, false);
}
