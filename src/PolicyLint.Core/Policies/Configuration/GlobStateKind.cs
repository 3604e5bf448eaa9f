namespace PolicyLint.Policies;

/// <summary>Which signs a place in a pattern takes.</summary>
internal enum GlobStateKind
{
    /// <summary>One sign only.</summary>
    Literal,

    /// <summary>All but the separator.</summary>
    InFolder,

    /// <summary>All.</summary>
    Anything,

    /// <summary>Those of a class.</summary>
    Class,
}
