using System.Collections.Immutable;
using PolicyLint.Fixes;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary><c>kind: replace</c>: wording for which there is a better one; the better one is the fix.</summary>
internal sealed class ReplaceCheck : Check
{
    private readonly ImmutableArray<ImmutableArray<string>> _replacements;
    private readonly bool _keepCase;
    private readonly PhraseGroup[] _groups;

    private ReplaceCheck(PhraseGroup[] groups, ImmutableArray<ImmutableArray<string>> replacements, bool keepCase)
    {
        _groups = groups;
        _replacements = replacements;
        _keepCase = keepCase;
    }

    public override ReadOnlySpan<PhraseGroup> Triggers => _groups;

    public override bool IsScoped => true;

    public static CheckFactory Read(OptionReader options)
    {
        var pairs = options.PhrasePairs("pairs");
        var ignoreCase = options.Bool("ignoreCase", true);
        var keepCase = options.Bool("keepCase", true);
        return binder => new ReplaceCheck(
            [.. pairs.Select(pair => binder.Bind([pair.Phrase], ignoreCase))],
            [.. pairs.Select(pair => pair.Replacements)],
            keepCase);
    }

    public override void Run(CheckContext context)
    {
        for (var i = 0; i < _groups.Length; i++)
        {
            foreach (var text in context.GetTexts())
            {
                foreach (var match in context.GetMatches(_groups[i], text))
                {
                    var words = text.Slice(match.Span).ToString();
                    var better = _replacements[i].Select(replacement => _keepCase ? CaseFolding.Like(words, replacement) : replacement).ToArray();
                    var fixes = better.Select(replacement => new Fix(
                        replacement.Length == 0 ? $"Delete “{words}”" : $"Write “{replacement}”",
                        FixKind.Suggested,
                        FixText.Replace(context.State, text.Map.ToSource(match.Span), replacement),
                        IsTemplate: false,
                        $"replace:{words.ToLowerInvariant()}:{replacement.ToLowerInvariant()}"));
                    context.Report(
                        text,
                        match.Block,
                        match.FirstToken,
                        match.Span,
                        new MessageArguments(Suggestion: string.Join("” or “", better)),
                        [.. fixes]);
                }
            }
        }
    }
}
