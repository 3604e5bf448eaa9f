namespace PolicyLint.Policies;

/// <summary>A place in a pattern at which one sign of a path is taken.</summary>
/// <param name="Kind">Which signs it takes.</param>
/// <param name="Sign">The sign of <see cref="GlobStateKind.Literal"/>.</param>
/// <param name="Class">The class of <see cref="GlobStateKind.Class"/>.</param>
/// <param name="Following">The places possible after it, one bit each.</param>
internal readonly record struct GlobState(GlobStateKind Kind, char Sign, GlobClass? Class, ulong[] Following)
{
    public bool Takes(char sign) => Kind switch
    {
        GlobStateKind.Literal => sign == Sign,
        GlobStateKind.InFolder => sign != '/',
        GlobStateKind.Anything => true,
        _ => sign != '/' && Class?.Contains(sign) == true,
    };
}
