namespace PolicyLint.Checks;

/// <summary>Tells expressions in which a repeated group holds a repetition: <c>(a+)+</c>, <c>(\w*\s?)*</c>.</summary>
internal static class NestedQuantifiers
{
    /// <summary>Whether an unbounded quantifier stands inside a group that is itself repeated without bound.</summary>
    public static bool Occur(string expression)
    {
        // For each open group: whether an unbounded quantifier was seen inside.
        var groups = new Stack<bool>();
        var inside = false;
        for (var i = 0; i < expression.Length; i++)
        {
            switch (expression[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    i = SkipClass(expression, i);
                    break;
                case '(':
                    groups.Push(inside);
                    inside = false;
                    break;
                case ')':
                    var held = inside;
                    if (held && IsUnbounded(expression, i + 1)) return true;
                    inside = (groups.Count > 0 && groups.Pop()) || held;
                    break;
                case '*' or '+' or '{' when IsUnbounded(expression, i):
                    inside = true;
                    break;
            }
        }

        return false;
    }

    private static bool IsUnbounded(string expression, int at)
    {
        if (at >= expression.Length) return false;
        if (expression[at] is '*' or '+') return true;
        if (expression[at] != '{') return false;
        var close = expression.IndexOf('}', at);
        if (close < 0) return false;
        // A large bound is as good as none.
        var bounds = expression.AsSpan(at + 1, close - at - 1);
        var comma = bounds.IndexOf(',');
        var upper = comma < 0 ? bounds : bounds[(comma + 1)..];
        return upper.IsEmpty ? comma >= 0 : int.TryParse(upper, out var most) && most > 20;
    }

    private static int SkipClass(string expression, int open)
    {
        for (var i = open + 1; i < expression.Length; i++)
        {
            if (expression[i] == '\\') i++;
            else if (expression[i] == ']' && i > open + 1) return i;
        }

        return expression.Length;
    }
}
