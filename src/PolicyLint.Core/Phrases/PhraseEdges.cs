using System.Runtime.CompilerServices;

namespace PolicyLint.Phrases;

/// <summary>The edges of the automaton in one open-addressing table.</summary>
internal static class PhraseEdges
{
    /// <summary>The state <paramref name="symbol"/> leads to from <paramref name="node"/>; 0 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Find(ReadOnlySpan<PhraseEdge> table, int node, int symbol)
    {
        for (var i = IndexOf(node, symbol, table.Length); ; i = (i + 1) & (table.Length - 1))
        {
            ref readonly var edge = ref table[i];
            if (edge.Target == 0 || edge.Node == node && edge.Symbol == symbol) return edge.Target;
        }
    }

    /// <summary>Puts an edge that is not there yet into a table that has room.</summary>
    internal static void Insert(PhraseEdge[] table, in PhraseEdge edge)
    {
        var i = IndexOf(edge.Node, edge.Symbol, table.Length);
        while (table[i].Target != 0) i = (i + 1) & (table.Length - 1);
        table[i] = edge;
    }

    private static int IndexOf(int node, int symbol, int tableLength) =>
        (int)(((((ulong)(uint)node << 32) | (uint)symbol) * 0x9E3779B97F4A7C15UL) >> 40) & (tableLength - 1);
}
