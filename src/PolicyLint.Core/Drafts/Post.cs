using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>What is published in one piece: a blog post, or one tweet of a thread.</summary>
/// <param name="Index">Zero-based place in the file.</param>
/// <param name="Span">Its text in the source, front matter left out, surrounding blank lines left out; empty where there is none.</param>
/// <param name="FrontMatter">Its own front matter in a thread; for the first post the file's.</param>
public sealed record Post(int Index, TextSpan Span, FrontMatter FrontMatter);
