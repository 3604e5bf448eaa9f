using System.Text;
using PolicyLint.Analysis;
using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Testing;

/// <summary>
/// Verifies what rules report on a text whose expected findings are marked: <c>[|…|]</c> for the rule under test, <c>{|PL2001:…|}</c> for
/// any. Each case is run as written, with CRLF, twice over, and suppressed as a whole.
/// </summary>
/// <param name="policy">The policy to lint with.</param>
/// <param name="ruleId">The rule under test; null where every mark names its rule.</param>
public sealed class RuleVerifier(Policy policy, string? ruleId = null)
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    /// <summary>Verifies a text.</summary>
    /// <param name="marked">The text with its marks.</param>
    /// <param name="channel">The channel where the front matter names none.</param>
    /// <param name="isMdx">Whether the text is MDX.</param>
    /// <exception cref="VerificationException">Something else was reported than is marked.</exception>
    public void Verify(string marked, Channel channel = Channel.Blog, bool isMdx = false)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var unix = marked.ReplaceLineEndings("\n");
        foreach (var text in new[] { unix, unix.ReplaceLineEndings("\r\n") })
        {
            var expected = MarkedText.Parse(text);
            var first = Lint(expected.Text, channel, isMdx);
            Compare(expected, first, text.Contains('\r', StringComparison.Ordinal) ? "with CRLF" : "as written");
            if (!first.SequenceEqual(Lint(expected.Text, channel, isMdx), DiagnosticComparer.Instance))
                throw new VerificationException("Two runs over the same text differ.");
            VerifySuppressed(expected, channel, isMdx);
        }
    }

    private void VerifySuppressed(MarkedText expected, Channel channel, bool isMdx)
    {
        // Front matter carries suppressions on every channel; a text that has its own is left as it is.
        if (expected.Spans.IsEmpty || expected.Text.StartsWith("---", StringComparison.Ordinal) || expected.Text.StartsWith("+++", StringComparison.Ordinal)) return;
        var ids = expected.Spans.Select(span => span.Id ?? ruleId ?? "").Distinct();
        var lines = string.Concat(ids.Select(id => $"    - {{rule: {id}, reason: verified}}\n"));
        var text = $"---\npolicylint:\n  ignore:\n{lines}---\n{expected.Text}";
        foreach (var diagnostic in Lint(text, channel, isMdx))
        {
            if (diagnostic.Rule.IsSuppressible && diagnostic.Suppression is null)
                throw new VerificationException($"{diagnostic.Rule.Id} at {diagnostic.Span} is not suppressed by front matter.");
        }
    }

    private List<Diagnostic> Lint(string text, Channel channel, bool isMdx)
    {
        var draft = DraftReader.Read(SourceText.From(text), new DraftReaderOptions(channel, isMdx), CancellationToken.None);
        var result = Linter.Lint(draft, policy, new LintRequest("draft.md", Today));
        if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Rule == ToolDiagnostics.CheckFailure) is { } failure)
            throw new VerificationException(failure.Message);
        return [.. result.Diagnostics.Where(diagnostic => ruleId is null || diagnostic.Rule.Id == ruleId)];
    }

    private void Compare(MarkedText expected, List<Diagnostic> actual, string how)
    {
        var wanted = expected.Spans.Select(span => (Id: span.Id ?? ruleId ?? "", span.Span)).OrderBy(item => item.Span).ThenBy(item => item.Id, StringComparer.Ordinal);
        var found = actual.Select(diagnostic => (diagnostic.Rule.Id, diagnostic.Span)).OrderBy(item => item.Span).ThenBy(item => item.Id, StringComparer.Ordinal);
        if (wanted.SequenceEqual(found)) return;
        throw new VerificationException($"Linted {how}, the findings differ.\nexpected: {Mark(expected.Text, wanted)}\nactual:   {Mark(expected.Text, found)}");
    }

    private static string Mark(string text, IEnumerable<(string Id, TextSpan Span)> findings)
    {
        var builder = new StringBuilder(text);
        // From the end, so that places before stay.
        foreach (var (place, mark) in findings.SelectMany(finding => new[] { (finding.Span.End, "|}"), (finding.Span.Start, $"{{|{finding.Id}:") }).OrderByDescending(item => item.Item1))
            builder.Insert(place, mark);
        return builder.ToString();
    }

    private sealed class DiagnosticComparer : IEqualityComparer<Diagnostic>
    {
        public static DiagnosticComparer Instance { get; } = new();

        public bool Equals(Diagnostic? x, Diagnostic? y) =>
            x?.Rule.Id == y?.Rule.Id && x?.Span == y?.Span && x?.Message == y?.Message && x?.Fingerprint == y?.Fingerprint && x?.Severity == y?.Severity;

        public int GetHashCode(Diagnostic diagnostic) => HashCode.Combine(diagnostic.Rule.Id, diagnostic.Span);
    }
}
