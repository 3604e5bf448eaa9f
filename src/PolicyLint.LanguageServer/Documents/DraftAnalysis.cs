using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Workspace;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>A draft as read, and what it was linted with.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Policy">The rules in force for it.</param>
/// <param name="Folder">What the policy files say.</param>
/// <param name="Request">What the run knew besides.</param>
internal sealed record DraftAnalysis(Draft Draft, Policy Policy, FolderPolicy Folder, LintRequest Request);
