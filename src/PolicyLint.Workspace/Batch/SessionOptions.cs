using System.Collections.Immutable;

namespace PolicyLint.Workspace;

/// <summary>What a run is asked for.</summary>
/// <param name="WorkingDirectory">Full path that relative paths start from, and that reports are relative to.</param>
/// <param name="ConfigPath">The policy file to use instead of looking for one, or null.</param>
/// <param name="OnlyRules">Ids of the rules to apply; empty = all.</param>
/// <param name="Today">The day of the run.</param>
/// <param name="MaxFileSize">Larger drafts, in bytes, are told and left out.</param>
/// <param name="WithExamples">Whether built-in rules are loaded with their examples.</param>
public sealed record SessionOptions(
    string WorkingDirectory,
    string? ConfigPath,
    ImmutableArray<string> OnlyRules,
    DateOnly Today,
    long MaxFileSize,
    bool WithExamples = false);
