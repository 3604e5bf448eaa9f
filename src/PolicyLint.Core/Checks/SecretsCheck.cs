using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyLint.Analysis;
using PolicyLint.Fixes;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Checks;

/// <summary>
/// <c>kind: secrets</c>: credentials, anywhere in the file: front matter, code and URLs included. The secret itself goes into no
/// message, no data and no fix.
/// </summary>
internal sealed class SecretsCheck : Check
{
    private readonly ImmutableArray<SecretPattern> _patterns;
    private readonly KeywordFinder _keywords;
    private readonly bool _hasUnkeyed;

    private SecretsCheck(ImmutableArray<SecretPattern> patterns)
    {
        _patterns = patterns;
        _keywords = new KeywordFinder([.. patterns.Select(pattern => pattern.Keywords)]);
        _hasUnkeyed = patterns.Any(pattern => pattern.Keywords.IsEmpty);
    }

    public static CheckFactory Read(OptionReader options)
    {
        var patterns = options.SecretPatterns("patterns");
        // Shared by all policies that hold the rule: the keywords of forty vendors are compiled once.
        var check = new Lazy<Check>(() => new SecretsCheck(patterns));
        return _ => check.Value;
    }

    public override bool RunsPatterns => true;

    public override void Run(CheckContext context)
    {
        var source = context.Draft.Source.Content;
        Span<bool> isKeyed = stackalloc bool[_patterns.Length];
        if (!_keywords.Find(source, isKeyed) && !_hasUnkeyed) return;
        List<(TextSpan Span, string Name)>? found = null;
        for (var i = 0; i < _patterns.Length; i++)
        {
            var pattern = _patterns[i];
            if (!isKeyed[i] && !pattern.Keywords.IsEmpty) continue;
            foreach (var match in pattern.Pattern.Matches(source))
            {
                var secret = SecretOf(match);
                if (Entropy.Of(secret.ValueSpan) < pattern.Entropy || IsSample(secret.ValueSpan)) continue;
                (found ??= []).Add((new TextSpan(secret.Index, secret.Length), pattern.Name));
            }
        }

        if (found is null) return;
        foreach (var (span, name) in found)
        {
            var fix = new Fix("Replace by [redacted]", FixKind.Suggested, FixText.Replace(context.State, span, "[redacted]"), IsTemplate: false, "redact");
            context.ReportSource(span, Places.PostAt(context.Draft, span.Start), new MessageArguments(Name: name), [fix], isSecret: true);
        }
    }

    private static Group SecretOf(Match match)
    {
        var named = match.Groups["secret"];
        if (named.Success) return named;
        return match.Groups.Count > 1 && match.Groups[1].Success ? match.Groups[1] : match;
    }

    /// <summary>Vendors' documentation marks its sample keys so.</summary>
    private static bool IsSample(ReadOnlySpan<char> secret) =>
        secret.EndsWith("EXAMPLE", StringComparison.Ordinal) || secret.EndsWith("EXAMPLEKEY", StringComparison.Ordinal);
}
