using System.Runtime.CompilerServices;
using PolicyLint.Drafts;

namespace PolicyLint.Phrases;

/// <summary>
/// How a phrase begins, as a hash: of its first word where that may be all there is to see, else of its first two words. Frequent
/// words begin many phrases; it is the pair that is rare.
/// </summary>
internal static class PhraseBeginning
{
    /// <summary>The hash of a sequence's beginning. One that begins with a class or prefix is found without and gets any value.</summary>
    internal static ulong Of(ReadOnlySpan<PhraseStep> steps) =>
        steps.Length > 1 && steps[1].Kind is PhraseStepKind.Word or PhraseStepKind.Exact or PhraseStepKind.NameWord
            ? OfPair(steps[0].Hash, steps[1].Hash)
            : OfWord(steps[0].Hash);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong OfWord(uint hash) => hash;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong OfPair(uint first, uint second) => (ulong)first << 32 | second;

    /// <summary>Whether a phrase may begin with the word at <paramref name="index"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool MayStandAt(ReadOnlySpan<Token> tokens, int index, in HashFilter filter)
    {
        var hash = tokens[index].Hash;
        return filter.MayHold(OfWord(hash)) || index + 1 < tokens.Length && filter.MayHold(OfPair(hash, tokens[index + 1].Hash));
    }
}
