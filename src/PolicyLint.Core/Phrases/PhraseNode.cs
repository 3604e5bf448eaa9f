using System.Runtime.InteropServices;

namespace PolicyLint.Phrases;

/// <summary>A state of the automaton: what has been read of some phrases.</summary>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(int))] // without padding, which would have no certain value when written
internal struct PhraseNode
{
    /// <summary>
    /// A bit for each word that leads on from here, by its hash: most words lead nowhere, which is seen at once. 0 where nothing
    /// leads on.
    /// </summary>
    internal ulong EdgeFilter;

    /// <summary>Index of the first phrase that ends here; -1 where none does.</summary>
    internal int FirstOutput;

    /// <summary>Index of the first link to a state that waits for the next word as well; -1 where there is none.</summary>
    internal int FirstLink;

    /// <summary>Of a state in a gap, how many other words may pass; else 0.</summary>
    internal int GapWords;

    /// <summary>The bit of a word in <see cref="EdgeFilter"/>; any, for a step that is no word.</summary>
    internal static ulong FilterBitOf(uint hash) => 1UL << (int)(hash >> 26);
}
