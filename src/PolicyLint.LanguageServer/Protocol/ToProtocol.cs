using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Turns what the linter says into the protocol's records.</summary>
internal static class ToProtocol
{
    private const int Unnecessary = 1;

    /// <summary>A place of a text.</summary>
    public static Position Position(SourceText text, int offset)
    {
        var position = text.GetLinePosition(Math.Min(offset, text.Length));
        return new Position(position.Line, position.Character);
    }

    /// <summary>A span of a text.</summary>
    public static Range Range(SourceText text, TextSpan span) => new(Position(text, span.Start), Position(text, span.End));

    /// <summary>A place that the editor named.</summary>
    public static LinePosition From(Position position) => new(position.Line, position.Character);

    /// <summary>The findings of a document.</summary>
    public static PublishedDiagnostic[] Diagnostics(string uri, SourceText text, ImmutableArray<Diagnostic> diagnostics)
    {
        var published = new PublishedDiagnostic[diagnostics.Length];
        for (var i = 0; i < published.Length; i++) published[i] = Diagnostic(uri, text, diagnostics[i]);
        return published;
    }

    /// <summary>One finding.</summary>
    public static PublishedDiagnostic Diagnostic(string uri, SourceText text, Diagnostic diagnostic) => new()
    {
        Range = Range(text, diagnostic.Span),
        Severity = Severity.Error - diagnostic.Severity + 1,
        Code = diagnostic.Rule.Id,
        CodeDescription = PublicPageOf(diagnostic.Rule.Sources) is { } page ? new CodeDescription(page) : null,
        Message = diagnostic.Message,
        Tags = diagnostic.Rule.Id == ToolDiagnostics.UnusedSuppression.Id ? [Unnecessary] : null,
        RelatedInformation = diagnostic.Related.IsEmpty
            ? null
            : [.. diagnostic.Related.Select(related => new RelatedInformation(new Location(uri, Range(text, related.Span)), related.Message))],
        Data = diagnostic.Fingerprint.Length == 0 ? diagnostic.Data : diagnostic.Data.SetItem("fingerprint", diagnostic.Fingerprint),
    };

    private static string? PublicPageOf(ImmutableArray<Policies.RuleSource> sources)
    {
        foreach (var source in sources)
            if (source.Url is { } url && url.StartsWith("https://", StringComparison.Ordinal)) return url;
        return null;
    }
}
