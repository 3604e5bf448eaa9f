using Markdig.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>The one place where Markdig's spans, whose end is included, become ours.</summary>
internal static class SourceSpans
{
    /// <summary>The span, cut to what lies within <paramref name="length"/> code units.</summary>
    internal static TextSpan ToTextSpan(this SourceSpan span, int length)
    {
        var start = Math.Clamp(span.Start, 0, length);
        return TextSpan.FromBounds(start, Math.Clamp(span.End + 1, start, length));
    }
}
