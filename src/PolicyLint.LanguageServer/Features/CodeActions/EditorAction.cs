using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Something the editor offers to do.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Kind">Its kind, one of <see cref="ActionKinds"/>.</param>
/// <param name="Edit">What it changes.</param>
/// <param name="Diagnostics">The findings that it answers.</param>
/// <param name="IsPreferred">Whether it is the one to take where several are offered.</param>
internal sealed record EditorAction(string Title, string Kind, FileEdit Edit, ImmutableArray<Diagnostic> Diagnostics, bool IsPreferred);
