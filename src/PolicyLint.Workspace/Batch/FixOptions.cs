using PolicyLint.Fixes;

namespace PolicyLint.Workspace;

/// <summary>How a run fixes drafts.</summary>
/// <param name="Selection">Which fixes are made.</param>
/// <param name="IsWriting">Whether files are written; else the run only says what it would do.</param>
public sealed record FixOptions(FixSelection Selection, bool IsWriting);
