namespace PolicyLint.Phrases;

/// <summary>Where a symbol leads from a state; a cell of the table of edges, empty where the target is 0.</summary>
/// <param name="Node">The state.</param>
/// <param name="Symbol">The symbol.</param>
/// <param name="Target">The next state.</param>
internal readonly record struct PhraseEdge(int Node, int Symbol, int Target);
