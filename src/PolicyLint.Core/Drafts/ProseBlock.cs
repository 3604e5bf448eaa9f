using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>One block of text of a draft: no sentence and no phrase crosses its ends.</summary>
/// <param name="Span">Its place in the prose.</param>
/// <param name="SourceSpan">Its place in the source, markup included.</param>
/// <param name="Scopes">The scopes it belongs to.</param>
/// <param name="Kind">What it was in the source.</param>
/// <param name="Level">Level of a heading, 1 to 6; else 0.</param>
/// <param name="Post">Index of the post that holds it.</param>
/// <param name="FirstSentence">Index of its first sentence.</param>
/// <param name="SentenceCount">Number of its sentences.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of its tokens.</param>
/// <param name="Key">For front matter, the dotted key; else null.</param>
public readonly record struct ProseBlock(
    TextSpan Span,
    TextSpan SourceSpan,
    ProseScopes Scopes,
    BlockKind Kind,
    int Level,
    int Post,
    int FirstSentence,
    int SentenceCount,
    int FirstToken,
    int TokenCount,
    string? Key = null);
