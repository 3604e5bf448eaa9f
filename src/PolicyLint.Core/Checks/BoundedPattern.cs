using System.Text.RegularExpressions;

namespace PolicyLint.Checks;

/// <summary>
/// A regular expression that cannot hang the tool: run by an engine without backtracking where quantifiers are nested, and within a
/// time limit always. Immutable; the engines are made on first need.
/// </summary>
internal sealed class BoundedPattern
{
    private static readonly TimeSpan BaseTime = TimeSpan.FromSeconds(1);
    private const int CharactersPerExtraSecond = 1 << 20;

    private readonly string _expression;
    private readonly RegexOptions _options;
    private readonly Lazy<Regex> _regex;

    /// <param name="expression">The expression.</param>
    /// <param name="ignoreCase">Whether case is ignored.</param>
    /// <param name="isChecked">Whether it is known to be a valid expression; else that is found out at once.</param>
    /// <exception cref="ArgumentException">It is no valid expression.</exception>
    public BoundedPattern(string expression, bool ignoreCase, bool isChecked)
    {
        _expression = expression;
        _options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        var plain = isChecked ? null : new Regex(expression, _options, BaseTime);
        _regex = new Lazy<Regex>(() => (NestedQuantifiers.Occur(expression) ? WithoutBacktracking() : null) ?? plain ?? new Regex(expression, _options, BaseTime));
    }

    /// <summary>All matches that are not empty.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took longer than a second, and a second more for each MB of text.</exception>
    public IEnumerable<Match> Matches(string text)
    {
        var regex = text.Length <= CharactersPerExtraSecond
            ? _regex.Value
            : new Regex(_expression, _regex.Value.Options, BaseTime * (1 + text.Length / CharactersPerExtraSecond));
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
            if (match.Length > 0) yield return match;
    }

    /// <summary>The engine without backtracking; null where the expression uses what it cannot do (lookaround, back-references).</summary>
    private Regex? WithoutBacktracking()
    {
        try
        {
            return new Regex(_expression, _options | RegexOptions.NonBacktracking, BaseTime);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
