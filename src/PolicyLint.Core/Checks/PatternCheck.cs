using System.Buffers;
using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary><c>kind: pattern</c>: what phrases cannot say, by regular expression, over each text of the rule's scope.</summary>
internal sealed class PatternCheck(ImmutableArray<BoundedPattern> patterns, SearchValues<string>? literals) : Check
{
    public static CheckFactory Read(OptionReader options)
    {
        var ignoreCase = options.Bool("ignoreCase", true);
        var patterns = options.Patterns("match", ignoreCase);
        var words = options.Strings("literals");
        var literals = words.IsEmpty
            ? null
            : SearchValues.Create([.. words], ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        return _ => new PatternCheck(patterns, literals);
    }

    public override bool RunsPatterns => true;

    public override void Run(CheckContext context)
    {
        foreach (var text in context.GetTexts())
        {
            if (literals is not null && text.Text.AsSpan().IndexOfAny(literals) < 0) continue;
            foreach (var pattern in patterns)
                foreach (var match in pattern.Matches(text.Text))
                    context.ReportAt(text, new TextSpan(match.Index, match.Length));
        }
    }
}
