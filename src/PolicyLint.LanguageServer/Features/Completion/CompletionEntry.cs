using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Something to complete a text with.</summary>
/// <param name="Label">What the list shows and what is typed is compared with.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">A few words beside it, or empty.</param>
/// <param name="Documentation">Markdown that explains it, or empty.</param>
/// <param name="NewText">What is written.</param>
/// <param name="Replaced">The text it takes the place of.</param>
internal sealed record CompletionEntry(
    string Label,
    CompletionKind Kind,
    string Detail,
    string Documentation,
    string NewText,
    TextSpan Replaced);
