using System.Collections.Immutable;
using PolicyLint.Analysis;
using PolicyLint.LanguageServer.Documents;
using PolicyLint.LanguageServer.Features;
using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Turns what the linter says into the protocol's records.</summary>
internal static class ToProtocol
{
    private const int Unnecessary = 1;

    /// <summary>A place of a text.</summary>
    public static Position Position(SourceText text, int offset)
    {
        var position = text.GetLinePosition(Math.Clamp(offset, 0, text.Length));
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

    /// <summary>An action with the findings of a document that it answers.</summary>
    /// <param name="action">The action.</param>
    /// <param name="document">The document of the findings.</param>
    /// <param name="takesSnippets">Whether the editor lets the author fill in placeholders.</param>
    public static CodeAction Action(EditorAction action, OpenDocument document, bool takesSnippets)
    {
        var edit = action.Edit;
        TextEdit[] edits = [.. edit.Changes.Select(change => takesSnippets && edit.Placeholder is { } placeholder
            ? new TextEdit(Range(edit.Text, change.Span), null) { Snippet = ToSnippet(change.NewText, placeholder) }
            : new TextEdit(Range(edit.Text, change.Span), change.NewText))];
        var target = new VersionedTextDocumentIdentifier(edit.Uri, edit.Version);
        return new CodeAction(action.Title, action.Kind, new WorkspaceEdit([new TextDocumentEdit(target, edits)]))
        {
            Diagnostics = action.Diagnostics.IsEmpty ? null : Diagnostics(document.Uri, document.Text, action.Diagnostics),
            IsPreferred = action.IsPreferred ? true : null,
        };
    }

    /// <summary>Something to complete a text with.</summary>
    public static CompletionItem Completion(CompletionEntry entry, SourceText text)
    {
        var edit = new TextEdit(Range(text, entry.Replaced), entry.NewText);
        return new CompletionItem(entry.Label, KindOf(entry.Kind), edit)
        {
            Detail = entry.Detail.Length > 0 ? entry.Detail : null,
            Documentation = entry.Documentation.Length > 0 ? MarkupContent.Markdown(entry.Documentation) : null,
        };
    }

    /// <summary>The protocol's numbers: property, value, reference, snippet.</summary>
    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Key => 10,
        CompletionKind.Value => 12,
        CompletionKind.Rule => 18,
        _ => 15,
    };

    private static StringValue ToSnippet(string text, string placeholder)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("$", "\\$", StringComparison.Ordinal)
            .Replace("}", "\\}", StringComparison.Ordinal);
        var place = escaped.LastIndexOf(placeholder, StringComparison.Ordinal);
        return new StringValue("snippet", place < 0 ? escaped : $"{escaped[..place]}${{1:{placeholder}}}{escaped[(place + placeholder.Length)..]}");
    }

    private static string? PublicPageOf(ImmutableArray<Policies.RuleSource> sources)
    {
        foreach (var source in sources)
            if (source.Url is { } url && url.StartsWith("https://", StringComparison.Ordinal)) return url;
        return null;
    }
}
