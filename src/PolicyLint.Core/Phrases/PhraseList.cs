using System.Collections.Immutable;

namespace PolicyLint.Phrases;

/// <summary>A list a phrase may name in braces.</summary>
/// <param name="Items">Its items.</param>
/// <param name="HoldsNames">
/// Whether the items are names, taken literally: one that holds a capital meets only with those capitals or in all capitals, and any
/// of them also before a possessive 's. Otherwise they are phrases, without lists of their own.
/// </param>
internal sealed record PhraseList(ImmutableArray<string> Items, bool HoldsNames);
