using System.Diagnostics.CodeAnalysis;

namespace PolicyLint.Policies;

/// <summary>
/// Compiles a pattern to the places at which it takes signs (a Glushkov automaton). Works on nodes laid out in the order of the
/// pattern: a node either takes a sign and goes on, or branches without taking one.
/// </summary>
internal sealed class GlobCompiler(string pattern, GlobSyntax syntax)
{
    private const int MostNodes = 1_000;
    private const int DeepestBraces = 16;
    private const int None = -1;

    private readonly List<Node> _nodes = [];
    private int _position;
    private int _start;
    private string? _error;

    private bool HasBraces => syntax == GlobSyntax.Policy;

    public bool TryCompile([NotNullWhen(true)] out Glob? glob, [NotNullWhen(false)] out string? error)
    {
        glob = null;
        if (HasBraces && pattern.StartsWith("./", StringComparison.Ordinal)) _position = 2;
        else if (pattern.StartsWith('/')) _position = 1;
        var start = _position;
        while (_position < pattern.Length && !IsSpecial(pattern[_position])) _position++;
        var prefix = pattern[start.._position];
        // In .gitignore what follows the literal part is a pattern of its own, in which "**" may begin.
        _start = syntax == GlobSyntax.Gitignore ? _position : start;
        Alternative(0);
        if (HasBraces && pattern.EndsWith('/') && _error is null) AnyPath();
        if (_error is null && _nodes.Count > MostNodes) _error = $"This pattern is longer than the {MostNodes} signs that are read: shorten it.";
        error = _error;
        if (error is not null) return false;
        glob = Build(prefix);
        return true;
    }

    private bool IsSpecial(char sign) => sign is '*' or '?' or '[' or '\\' || (HasBraces && sign == '{');

    /// <summary>Reads up to the end of the pattern or of one alternative between braces.</summary>
    private void Alternative(int depth)
    {
        while (_position < pattern.Length && _error is null)
        {
            var sign = pattern[_position];
            if (depth > 0 && sign is ',' or '}') return;
            _position++;
            switch (sign)
            {
                case '*':
                    Star(depth > 0);
                    break;
                case '?':
                    Take(GlobStateKind.InFolder);
                    break;
                case '[':
                    Class();
                    break;
                case '{' when HasBraces:
                    Braces(depth + 1);
                    break;
                case '\\':
                    if (_position == pattern.Length) _error = "A pattern cannot end with “\\”: take it away, or write “/” between folders.";
                    else Take(GlobStateKind.Literal, pattern[_position++]);
                    break;
                default:
                    Take(GlobStateKind.Literal, sign);
                    break;
            }
        }
    }

    private void Star(bool isInBraces)
    {
        var first = _position - 1;
        while (_position < pattern.Length && pattern[_position] == '*') _position++;
        var beginsPart = first == _start || pattern[first - 1] == '/' || (isInBraces && pattern[first - 1] is '{' or ',');
        var endsPart = _position == pattern.Length || pattern[_position] == '/' || (isInBraces && pattern[_position] is '}' or ',');
        if (_position - first < 2 || !beginsPart || !endsPart)
        {
            Loop(GlobStateKind.InFolder);
        }
        else if (_position == pattern.Length || pattern[_position] != '/')
        {
            AnyPath();
        }
        else
        {
            // "**/" is any number of folders, none included.
            _position++;
            var skip = Branch();
            AnyPath();
            Take(GlobStateKind.Literal, '/');
            _nodes[skip] = _nodes[skip] with { Other = _nodes.Count };
        }
    }

    private void Braces(int depth)
    {
        if (depth > DeepestBraces)
        {
            _error = $"Braces nest at most {DeepestBraces} deep: write several patterns.";
            return;
        }

        var opening = _position - 1;
        var ends = new List<int>();
        while (_error is null)
        {
            var branch = Branch();
            Alternative(depth);
            if (_position == pattern.Length)
            {
                _error ??= $"The “{{” at sign {opening + 1} is not closed: add “}}”, or write “\\{{”.";
                return;
            }

            ends.Add(_nodes.Count);
            _nodes.Add(new Node(null, '\0', null, None, None));
            _nodes[branch] = _nodes[branch] with { Other = _nodes.Count };
            if (pattern[_position++] == ',') continue;
            // There is no other alternative than the last.
            _nodes[branch] = _nodes[branch] with { Other = None };
            foreach (var end in ends) _nodes[end] = _nodes[end] with { Next = _nodes.Count };
            return;
        }
    }

    private void Class()
    {
        var parser = new GlobClassParser(pattern, _position, syntax);
        if (parser.Parse() is { } parsed) _nodes.Add(new Node(GlobStateKind.Class, '\0', parsed, _nodes.Count + 1, None));
        else _error = $"The “[” at sign {_position} is not closed: add “]”, or write “\\[”.";
        _position = parser.Position;
    }

    private void AnyPath() => Loop(GlobStateKind.Anything);

    private void Loop(GlobStateKind kind)
    {
        var branch = Branch();
        _nodes.Add(new Node(kind, '\0', null, branch, None));
        _nodes[branch] = _nodes[branch] with { Other = _nodes.Count };
    }

    private void Take(GlobStateKind kind, char sign = '\0') => _nodes.Add(new Node(kind, sign, null, _nodes.Count + 1, None));

    private int Branch()
    {
        _nodes.Add(new Node(null, '\0', null, _nodes.Count + 1, None));
        return _nodes.Count - 1;
    }

    private Glob Build(string prefix)
    {
        var numbers = new int[_nodes.Count + 1];
        var count = 0;
        for (var i = 0; i < _nodes.Count; i++)
            if (_nodes[i].Kind is not null) numbers[i] = count++;
        numbers[_nodes.Count] = count;
        var states = new GlobState[count];
        for (var i = 0; i < _nodes.Count; i++)
            if (_nodes[i] is { Kind: { } kind } node) states[numbers[i]] = new GlobState(kind, node.Sign, node.Class, Reach(node.Next, numbers, count));
        return new Glob(pattern, prefix, states, Reach(0, numbers, count));
    }

    /// <summary>The places that can be reached from a node without taking a sign.</summary>
    private ulong[] Reach(int from, int[] numbers, int count)
    {
        var reached = new ulong[count / 64 + 1];
        var seen = new bool[_nodes.Count + 1];
        var pending = new Stack<int>();
        pending.Push(from);
        while (pending.TryPop(out var index))
        {
            if (index == None || seen[index]) continue;
            seen[index] = true;
            if (index == _nodes.Count || _nodes[index].Kind is not null)
            {
                reached[numbers[index] / 64] |= 1UL << numbers[index] % 64;
                continue;
            }

            pending.Push(_nodes[index].Next);
            pending.Push(_nodes[index].Other);
        }

        return reached;
    }

    /// <summary>A step of the pattern; one without a kind takes no sign.</summary>
    private readonly record struct Node(GlobStateKind? Kind, char Sign, GlobClass? Class, int Next, int Other);
}
