namespace PolicyLint.Policies;

/// <summary>A pack named in <c>extends</c>.</summary>
/// <param name="Name">A built-in name such as <c>core</c>, or a folder relative to the file that names it: <c>./rules</c>.</param>
/// <param name="Location">Where it is named.</param>
public sealed record PackReference(string Name, PolicyLocation Location)
{
    /// <summary>Whether a folder is named, not a built-in pack.</summary>
    public bool IsFolder => Name.StartsWith('.') || Name.Contains('/', StringComparison.Ordinal) || Name.Contains('\\', StringComparison.Ordinal);
}
