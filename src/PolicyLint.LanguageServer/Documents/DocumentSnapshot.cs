using System.Collections.Immutable;
using PolicyLint.Analysis;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>What was found in one version of a document.</summary>
/// <param name="Document">The version.</param>
/// <param name="Diagnostics">The findings to show, ordered by place and rule id; suppressed ones are left out.</param>
/// <param name="Analysis">The draft behind them; null where the document is none, or no policy applies.</param>
internal sealed record DocumentSnapshot(OpenDocument Document, ImmutableArray<Diagnostic> Diagnostics, DraftAnalysis? Analysis);
