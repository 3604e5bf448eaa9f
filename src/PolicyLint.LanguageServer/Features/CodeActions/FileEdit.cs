using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Changes to one document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version that the changes were worked out for; null for a file that is not open.</param>
/// <param name="Text">The text of that version.</param>
/// <param name="Changes">The changes; they do not overlap.</param>
internal sealed record FileEdit(string Uri, int? Version, SourceText Text, ImmutableArray<TextChange> Changes)
{
    /// <summary>A piece of the new text that the author is to type over; null where there is none.</summary>
    public string? Placeholder { get; init; }
}
