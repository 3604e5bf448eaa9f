using Markdig.Syntax.Inlines;

namespace PolicyLint.Drafts.Syntax;

/// <summary>The box of a task in a list: <c>[ ]</c> or <c>[x]</c>.</summary>
internal sealed class TaskBox : LeafInline;
