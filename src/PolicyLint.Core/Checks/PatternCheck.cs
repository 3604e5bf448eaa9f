using System.Buffers;
using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
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

    public override void Run(CheckContext context)
    {
        foreach (var text in context.GetTexts())
        {
            if (literals is not null && text.Text.AsSpan().IndexOfAny(literals) < 0) continue;
            foreach (var pattern in patterns)
                foreach (var match in pattern.Matches(text.Text))
                    Report(context, text, new TextSpan(match.Index, match.Length));
        }
    }

    private static void Report(CheckContext context, ProseText text, TextSpan span)
    {
        var block = Places.BlockOf(text, span.Start);
        if (block < 0 || span.End > text.Blocks[block].Span.End) return;
        context.Report(text, block, TokenAt(text, block, span.Start), span);
    }

    private static int TokenAt(ProseText text, int block, int position)
    {
        ref readonly var owner = ref text.Blocks[block];
        var token = owner.FirstToken;
        while (token < owner.FirstToken + owner.TokenCount - 1 && text.Tokens[token].End <= position) token++;
        return token;
    }
}
