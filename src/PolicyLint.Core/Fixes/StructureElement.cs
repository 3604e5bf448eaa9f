using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>One part of a draft's structure.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place in the source, markup included.</param>
internal readonly record struct StructureElement(StructureKind Kind, TextSpan Span);
