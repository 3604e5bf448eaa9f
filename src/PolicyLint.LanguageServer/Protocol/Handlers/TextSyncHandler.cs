using PolicyLint.LanguageServer.Documents;

namespace PolicyLint.LanguageServer.Protocol;

/// <inheritdoc cref="ITextSync"/>
internal sealed class TextSyncHandler(ServerSession session) : ITextSync
{
    /// <inheritdoc/>
    public void DidOpen(DidOpenParams parameters)
    {
        var document = parameters.TextDocument;
        session.Workspace.Open(document.Uri, document.LanguageId ?? "", document.Version, document.Text);
    }

    /// <inheritdoc/>
    public void DidChange(DidChangeParams parameters)
    {
        var (uri, version) = parameters.TextDocument;
        var before = session.Workspace.Find(uri)?.Version;
        var edits = Array.ConvertAll(parameters.ContentChanges, change => change.Range is { } range
            ? new DocumentChange(ToProtocol.From(range.Start), ToProtocol.From(range.End), change.Text)
            : new DocumentChange(null, default, change.Text));
        if (session.Workspace.Change(uri, version, edits) is null)
            session.Log.Trace($"An edit of {uri} was left out: the document is not open.");
        else if (version <= before)
            session.Log.Trace($"{uri} went from version {before} to {version}; edits count in the order in which they come.");
    }

    /// <inheritdoc/>
    public void DidSave(TextDocumentParams parameters) => session.Workspace.Save(parameters.TextDocument.Uri);

    /// <inheritdoc/>
    public void DidClose(TextDocumentParams parameters) => session.Workspace.Close(parameters.TextDocument.Uri);
}
