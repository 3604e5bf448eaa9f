using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>A link or a footnote mark.</summary>
/// <param name="Source">Its place in the source.</param>
/// <param name="Block">Index of the block in the draft's prose, or -1.</param>
/// <param name="Post">Index of the post.</param>
internal readonly record struct LinkPlace(TextSpan Source, int Block, int Post);
