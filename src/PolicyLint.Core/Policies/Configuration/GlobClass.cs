using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>The signs between brackets.</summary>
/// <param name="IsNegated">Whether all others are meant.</param>
/// <param name="Ranges">First and last of each range.</param>
internal sealed record GlobClass(bool IsNegated, ImmutableArray<(char First, char Last)> Ranges)
{
    public bool Contains(char sign)
    {
        foreach (var (first, last) in Ranges)
            if (sign >= first && sign <= last) return !IsNegated;
        return IsNegated;
    }
}
