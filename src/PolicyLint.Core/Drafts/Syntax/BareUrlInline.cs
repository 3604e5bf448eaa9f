using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace PolicyLint.Drafts.Syntax;

/// <summary>A URL that stands in the text as it is.</summary>
internal sealed class BareUrlInline : LeafInline
{
    /// <summary>The URL as written.</summary>
    public required StringSlice Content { get; init; }
}
