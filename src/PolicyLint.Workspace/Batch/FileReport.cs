using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Workspace;

/// <summary>What a run has to say of one file, draft or policy file.</summary>
/// <param name="Path">Path relative to the working directory, with <c>/</c>.</param>
/// <param name="Channel">The draft's channel; null for a policy file and a draft that could not be read.</param>
/// <param name="Source">The file's text; empty where it could not be read.</param>
/// <param name="Diagnostics">The findings, ordered by place and rule id.</param>
public sealed record FileReport(string Path, Channel? Channel, SourceText Source, ImmutableArray<Diagnostic> Diagnostics);
