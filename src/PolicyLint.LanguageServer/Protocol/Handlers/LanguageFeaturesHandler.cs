using PolicyLint.LanguageServer.Documents;
using PolicyLint.LanguageServer.Features;
using PolicyLint.Text;

namespace PolicyLint.LanguageServer.Protocol;

/// <inheritdoc cref="ILanguageFeatures"/>
internal sealed class LanguageFeaturesHandler(ServerSession session, RuleLookup rules) : ILanguageFeatures
{
    private readonly CodeActionProvider _actions = new(session.Workspace);
    private readonly HoverProvider _hovers = new(rules);
    private readonly CompletionProvider _completions = new(session.Workspace, rules);
    private readonly LinkProvider _links = new(rules);

    /// <inheritdoc/>
    public async Task<CodeAction[]> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellationToken)
    {
        if (await SnapshotAsync(parameters.TextDocument, cancellationToken).ConfigureAwait(false) is not { } snapshot) return [];
        var text = snapshot.Document.Text;
        var start = text.GetPosition(ToProtocol.From(parameters.Range.Start));
        var range = TextSpan.FromBounds(start, Math.Max(start, text.GetPosition(ToProtocol.From(parameters.Range.End))));
        var found = _actions.Find(snapshot, range, parameters.Context?.Only, cancellationToken);
        var takesSnippets = session.Capabilities.Workspace?.WorkspaceEdit?.SnippetEditSupport == true;
        return [.. found.Select(action => ToProtocol.Action(action, snapshot.Document, takesSnippets))];
    }

    /// <inheritdoc/>
    public async Task<Hover?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellationToken)
    {
        if (await SnapshotAsync(parameters.TextDocument, cancellationToken).ConfigureAwait(false) is not { } snapshot) return null;
        var text = snapshot.Document.Text;
        return _hovers.Find(snapshot, text.GetPosition(ToProtocol.From(parameters.Position))) is { } hover
            ? new Hover(MarkupContent.Markdown(hover.Markdown), ToProtocol.Range(text, hover.Span))
            : null;
    }

    /// <inheritdoc/>
    public async Task<CodeLens[]> CodeLensAsync(TextDocumentParams parameters, CancellationToken cancellationToken)
    {
        if (await SnapshotAsync(parameters.TextDocument, cancellationToken).ConfigureAwait(false) is not { } snapshot) return [];
        var text = snapshot.Document.Text;
        var lenses = CodeLensProvider.Find(snapshot, cancellationToken);
        return [.. lenses.Select(lens => new CodeLens(ToProtocol.Range(text, lens.Span), new Command(lens.Title, "")))];
    }

    /// <inheritdoc/>
    public Task<CompletionItem[]> CompletionAsync(TextDocumentPositionParams parameters, CancellationToken cancellationToken)
    {
        if (session.Workspace.Find(parameters.TextDocument.Uri) is not { } document) return Task.FromResult<CompletionItem[]>([]);
        var entries = _completions.Find(document, document.Text.GetPosition(ToProtocol.From(parameters.Position)));
        return Task.FromResult<CompletionItem[]>([.. entries.Select(entry => ToProtocol.Completion(entry, document.Text))]);
    }

    /// <inheritdoc/>
    public async Task<Location[]> DefinitionAsync(TextDocumentPositionParams parameters, CancellationToken cancellationToken)
    {
        if (await SnapshotAsync(parameters.TextDocument, cancellationToken).ConfigureAwait(false) is not { } snapshot) return [];
        return _links.At(snapshot, snapshot.Document.Text.GetPosition(ToProtocol.From(parameters.Position))) is { } link
            ? [new Location(link.Uri, link.Text is { } target ? ToProtocol.Range(target, link.Place) : default)]
            : [];
    }

    /// <inheritdoc/>
    public async Task<DocumentLink[]> DocumentLinkAsync(TextDocumentParams parameters, CancellationToken cancellationToken)
    {
        if (await SnapshotAsync(parameters.TextDocument, cancellationToken).ConfigureAwait(false) is not { } snapshot) return [];
        var text = snapshot.Document.Text;
        return [.. _links.Find(snapshot).Select(link => new DocumentLink(ToProtocol.Range(text, link.Span), link.Uri, link.Tooltip))];
    }

    private Task<DocumentSnapshot?> SnapshotAsync(TextDocumentIdentifier document, CancellationToken cancellation) =>
        session.Workspace.GetSnapshotAsync(document.Uri, cancellation);
}
