using System.Collections.Immutable;

namespace PolicyLint.Policies;

/// <summary>Reads what stands between brackets in a pattern, as git does.</summary>
internal sealed class GlobClassParser(string pattern, int position, GlobSyntax syntax)
{
    private readonly ImmutableArray<(char First, char Last)>.Builder _ranges = ImmutableArray.CreateBuilder<(char First, char Last)>();

    /// <summary>Where reading goes on.</summary>
    public int Position { get; private set; } = position;

    private char Current => Position < pattern.Length ? pattern[Position] : '\0';

    private char Next => Position + 1 < pattern.Length ? pattern[Position + 1] : '\0';

    /// <summary>The class, or null where the bracket is not closed or names an unknown POSIX class.</summary>
    public GlobClass? Parse()
    {
        var isNegated = Current is '!' or '^';
        if (isNegated) Position++;
        var previous = '\0';
        // A closing bracket in the first place is a sign like any other.
        do
        {
            if (Position >= pattern.Length) return null;
            if (Current == '-' && previous != '\0' && Next is not ('\0' or ']'))
            {
                Position++;
                if (!Unescape()) return null;
                _ranges.Add((previous, Current));
                previous = '\0';
            }
            else if (syntax == GlobSyntax.Gitignore && Current == '[' && Next == ':' && ClosingOfName() is var closing and > 0)
            {
                if (!AddNamed(pattern[(Position + 2)..closing])) return null;
                Position = closing + 1;
                previous = '\0';
            }
            else
            {
                if (!Unescape()) return null;
                previous = Current;
                _ranges.Add((previous, previous));
            }

            Position++;
        }
        while (Current != ']' || Position >= pattern.Length);

        Position++;
        return new GlobClass(isNegated, _ranges.DrainToImmutable());
    }

    private bool Unescape()
    {
        if (Current == '\\') Position++;
        return Position < pattern.Length;
    }

    /// <summary>Place of the colon of <c>:]</c>; -1 where the next bracket follows no colon.</summary>
    private int ClosingOfName()
    {
        var bracket = pattern.IndexOf(']', Position + 2);
        return bracket > Position + 2 && pattern[bracket - 1] == ':' ? bracket - 1 : -1;
    }

    private bool AddNamed(string name)
    {
        (char First, char Last)[] ranges = name switch
        {
            "alnum" => [('0', '9'), ('A', 'Z'), ('a', 'z')],
            "alpha" => [('A', 'Z'), ('a', 'z')],
            "blank" => [(' ', ' '), ('\t', '\t')],
            "cntrl" => [('\0', '\x1F'), ('\x7F', '\x7F')],
            "digit" => [('0', '9')],
            "graph" => [('!', '~')],
            "lower" => [('a', 'z')],
            "print" => [(' ', '~')],
            "punct" => [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
            "space" => [(' ', ' '), ('\t', '\r')],
            "upper" => [('A', 'Z')],
            "xdigit" => [('0', '9'), ('A', 'F'), ('a', 'f')],
            _ => [],
        };
        _ranges.AddRange(ranges);
        return ranges.Length > 0;
    }
}
