using System.Diagnostics.CodeAnalysis;

namespace PolicyLint.Phrases;

/// <summary>What parsing a phrase gave: a phrase or the first mistake in it.</summary>
internal readonly struct PhraseParseResult
{
    internal PhraseParseResult(Phrase phrase) => Phrase = phrase;

    internal PhraseParseResult(PhraseError error) => Error = error;

    /// <summary>The phrase; null where there is a mistake.</summary>
    internal Phrase? Phrase { get; }

    /// <summary>The first mistake; of no meaning where there is a phrase.</summary>
    internal PhraseError Error { get; }

    /// <summary>Whether the text is a phrase.</summary>
    [MemberNotNullWhen(true, nameof(Phrase))]
    internal bool IsPhrase => Phrase is not null;
}
