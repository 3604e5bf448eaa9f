namespace PolicyLint.Tone;

/// <summary>How often each word class occurs, up to fifteen. One bit of each count lies in each of four masks, so that no class needs a turn of its own.</summary>
internal struct ClassCounts
{
    /// <summary>Where counting stops.</summary>
    public const int Most = 15;

    private ulong _ones;
    private ulong _twos;
    private ulong _fours;
    private ulong _eights;

    /// <summary>Counts each class of a mask once.</summary>
    public void Add(ulong classes)
    {
        var carry = classes & ~(_ones & _twos & _fours & _eights);
        (_ones, carry) = (_ones ^ carry, _ones & carry);
        (_twos, carry) = (_twos ^ carry, _twos & carry);
        (_fours, carry) = (_fours ^ carry, _fours & carry);
        _eights ^= carry;
    }

    /// <summary>The classes counted at least <paramref name="count"/> times, 1 to <see cref="Most"/>.</summary>
    public readonly ulong AtLeast(int count)
    {
        var (more, same) = (0UL, ~0UL);
        Compare(_eights, count & 8, ref more, ref same);
        Compare(_fours, count & 4, ref more, ref same);
        Compare(_twos, count & 2, ref more, ref same);
        Compare(_ones, count & 1, ref more, ref same);
        return more | same;
    }

    private static void Compare(ulong counted, int wanted, ref ulong more, ref ulong same)
    {
        if (wanted == 0)
        {
            more |= same & counted;
            same &= ~counted;
        }
        else
        {
            same &= counted;
        }
    }
}
