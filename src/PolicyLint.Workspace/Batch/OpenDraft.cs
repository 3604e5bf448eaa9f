using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>A draft that was read from disk, and what governs it.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Bytes">The file as it was.</param>
/// <param name="Text">Its text and encoding.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Policy">The policy in force for it.</param>
/// <param name="Request">What a run knows of it.</param>
internal sealed record OpenDraft(string Path, byte[] Bytes, DecodedText Text, Draft Draft, Policy Policy, LintRequest Request);
