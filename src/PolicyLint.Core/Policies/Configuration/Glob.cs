using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace PolicyLint.Policies;

/// <summary>
/// A pattern for paths, compiled once: <c>*</c> and <c>?</c> within a folder, <c>**</c> across folders, <c>[a-z]</c>, <c>[!a-z]</c>,
/// <c>{a,b}</c> nested, <c>\</c> before a sign meant literally. Case counts. Time is proportional to the path's length times the
/// pattern's, whatever the pattern.
/// </summary>
public sealed class Glob
{
    private readonly string _prefix;
    private readonly GlobState[] _states;
    private readonly int _words;
    private readonly ulong[] _initial;

    internal Glob(string pattern, string prefix, GlobState[] states, ulong[] initial)
    {
        Pattern = pattern;
        _prefix = prefix;
        _states = states;
        _initial = initial;
        _words = initial.Length;
    }

    /// <summary>The pattern as written.</summary>
    public string Pattern { get; }

    /// <summary>Compiles a pattern of a policy file.</summary>
    /// <exception cref="FormatException">The pattern cannot be read; the message says why.</exception>
    public static Glob Parse(string pattern) =>
        TryParse(pattern, GlobSyntax.Policy, out var glob, out var error) ? glob : throw new FormatException(error);

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern; one leading <c>/</c> or <c>./</c> means nothing, a trailing <c>/</c> the folder's whole content.</param>
    /// <param name="syntax">How it is written.</param>
    /// <param name="glob">The compiled pattern, or null.</param>
    /// <param name="error">What is wrong and what to do, or null.</param>
    public static bool TryParse(string pattern, GlobSyntax syntax, [NotNullWhen(true)] out Glob? glob, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new GlobCompiler(pattern, syntax).TryCompile(out glob, out error);
    }

    /// <summary>Whether the pattern meets the whole path.</summary>
    /// <param name="path">A relative path, its parts separated by <c>/</c>.</param>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(_prefix)) return false;
        Span<ulong> current = stackalloc ulong[_words];
        Span<ulong> next = stackalloc ulong[_words];
        _initial.CopyTo(current);
        foreach (var sign in path[_prefix.Length..])
        {
            if (!Step(current, next, sign)) return false;
            next.CopyTo(current);
        }

        // The last bit stands for "all of the pattern is met".
        return (current[_states.Length / 64] >> _states.Length % 64 & 1) != 0;
    }

    /// <inheritdoc/>
    public override string ToString() => Pattern;

    /// <summary>From the states that are possible before a sign to those after it; whether there are any.</summary>
    private bool Step(ReadOnlySpan<ulong> current, Span<ulong> next, char sign)
    {
        next.Clear();
        var isAlive = false;
        for (var word = 0; word < current.Length; word++)
        {
            for (var rest = current[word]; rest != 0; rest &= rest - 1)
            {
                var index = word * 64 + BitOperations.TrailingZeroCount(rest);
                if (index == _states.Length || !_states[index].Takes(sign)) continue;
                isAlive = true;
                var following = _states[index].Following;
                for (var i = 0; i < following.Length; i++) next[i] |= following[i];
            }
        }

        return isAlive;
    }
}
