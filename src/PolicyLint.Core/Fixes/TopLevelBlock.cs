using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>A block of a Markdown draft that no other block holds.</summary>
/// <param name="Span">Its place in the source, from the start of its first line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsOpenEnded">Whether it runs to the end of the file for want of a closing line, so that whatever is put behind it would belong to it.</param>
internal readonly record struct TopLevelBlock(TextSpan Span, TopLevelBlockKind Kind, bool IsOpenEnded);
