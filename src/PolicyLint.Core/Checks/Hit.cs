using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>A place that a check reports.</summary>
/// <param name="Source">The place in the source.</param>
/// <param name="Post">Index of the post.</param>
/// <param name="Text">The text that <paramref name="Block"/> and <paramref name="Sentence"/> belong to.</param>
/// <param name="Block">Index of the block, or -1 outside all blocks.</param>
/// <param name="Sentence">Index of the sentence, or -1 outside all sentences.</param>
internal readonly record struct Hit(TextSpan Source, int Post, ProseText Text, int Block, int Sentence);
