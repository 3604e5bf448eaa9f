using System.Collections.Concurrent;
using PolicyLint.Text;
using PolicyLint.Workspace;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>
/// The documents open in the editor and what is found in them. Changes are stored at once and linted behind; nothing here waits
/// for a lint but <see cref="GetSnapshotAsync"/>.
/// </summary>
internal sealed class DraftWorkspace
{
    // A policy file is read with all that belongs to it, and a rule's examples are run: too much for every key.
    private static readonly TimeSpan PolicyFileSettles = TimeSpan.FromMilliseconds(120);

    private readonly ConcurrentDictionary<string, OpenDocument> _documents = new(StringComparer.Ordinal);
    private readonly LintQueue _queue;
    private readonly TimeProvider _time;
    private readonly Action<DocumentSnapshot> _show;
    private volatile PolicyEnvironment _environment;

    /// <param name="time">Tells the day.</param>
    /// <param name="show">Takes the findings of every version that was linted to its end.</param>
    /// <param name="fail">Is told what nobody foresaw.</param>
    public DraftWorkspace(TimeProvider time, Action<DocumentSnapshot> show, Action<OpenDocument, Exception> fail)
    {
        _time = time;
        _show = show;
        _queue = new LintQueue(Lint, document => document.Kind == DocumentKind.PolicyFile ? PolicyFileSettles : TimeSpan.Zero, show, fail);
        _environment = NewEnvironment([]);
    }

    /// <summary>Full paths of the folders open in the editor.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <summary>What the user has set.</summary>
    public ServerSettings Settings { get; private set; } = ServerSettings.Default;

    /// <summary>All open documents, in no order.</summary>
    public ICollection<OpenDocument> Documents => _documents.Values;

    /// <summary>The policies as last read. A new one is made when a file of them changes or a day begins.</summary>
    public PolicyEnvironment Environment
    {
        get
        {
            var environment = _environment;
            return environment.Today == Today ? environment : _environment = NewEnvironment(Folders);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(_time.GetLocalNow().DateTime);

    /// <summary>The newest version of an open document, or null.</summary>
    public OpenDocument? Find(string uri) => _documents.GetValueOrDefault(uri);

    /// <summary>The open document of a file, or null.</summary>
    public OpenDocument? FindByPath(string path) => _documents.Values.FirstOrDefault(document => document.Path == path);

    /// <summary>Takes a document that was opened.</summary>
    public void Open(string uri, string language, int? version, string text)
    {
        var path = DocumentUri.ToPath(uri) is { } named && Path.IsPathFullyQualified(named) ? named : null;
        var document = new OpenDocument(uri, path, language, version, SourceText.From(text));
        _documents[uri] = document;
        _queue.Submit(document);
    }

    /// <summary>Makes edits, each in the text that the one before left.</summary>
    /// <returns>The new version; null where no such document is open.</returns>
    public OpenDocument? Change(string uri, int? version, ReadOnlySpan<DocumentChange> changes)
    {
        if (!_documents.TryGetValue(uri, out var document)) return null;
        var text = document.Text;
        foreach (var change in changes) text = change.ApplyTo(text);
        var changed = document with { Version = version, Text = text };
        _documents[uri] = changed;
        if (!Settings.LintsOnSave) _queue.Submit(changed);
        return changed;
    }

    /// <summary>Takes note that a document was written to disk.</summary>
    public void Save(string uri)
    {
        if (!_documents.TryGetValue(uri, out var document)) return;
        if (document.Kind == DocumentKind.PolicyFile) Reload();
        else if (Settings.LintsOnSave) _queue.Submit(document);
    }

    /// <summary>Forgets a document.</summary>
    public void Close(string uri)
    {
        if (!_documents.TryRemove(uri, out var document)) return;
        _queue.Close(uri, () => _show(new DocumentSnapshot(document with { Version = null }, [], null)));
    }

    /// <summary>Takes the folders open in the editor.</summary>
    public void SetFolders(IReadOnlyList<string> folders)
    {
        Folders = folders;
        Reload();
    }

    /// <summary>Takes what the user has set.</summary>
    public void SetSettings(ServerSettings settings)
    {
        if (settings == Settings) return;
        Settings = settings;
        Resubmit();
    }

    /// <summary>Reads the policies anew and lints all that is open.</summary>
    public void Reload()
    {
        _environment = NewEnvironment(Folders);
        Resubmit();
    }

    /// <summary>What was found in the newest version of a document; null where it is not open.</summary>
    public async Task<DocumentSnapshot?> GetSnapshotAsync(string uri, CancellationToken cancellation)
    {
        // Where drafts are linted on saving only, what is shown is behind the text, but what is asked for must not be.
        if (Settings.LintsOnSave && _documents.TryGetValue(uri, out var document))
            return await Task.Run(() => Lint(document, cancellation), cancellation).ConfigureAwait(false);
        return await _queue.GetSnapshotAsync(uri, cancellation).ConfigureAwait(false);
    }

    private void Resubmit()
    {
        // A copy, since the queue tells versions apart by their identity.
        foreach (var document in _documents.Values) _queue.Submit(document with { });
    }

    private DocumentSnapshot Lint(OpenDocument document, CancellationToken cancellation)
    {
        if (!Settings.IsEnabled) return new DocumentSnapshot(document, [], null);
        var snapshot = document.Kind switch
        {
            DocumentKind.Draft => DraftLinter.Lint(document, Environment, cancellation),
            DocumentKind.PolicyFile => PolicyFileLinter.Lint(document, Today, cancellation),
            _ => new DocumentSnapshot(document, [], null),
        };
        var least = Settings.MinSeverity;
        return snapshot.Diagnostics.Any(diagnostic => diagnostic.Severity < least)
            ? snapshot with { Diagnostics = [.. snapshot.Diagnostics.Where(diagnostic => diagnostic.Severity >= least)] }
            : snapshot;
    }

    private PolicyEnvironment NewEnvironment(IReadOnlyList<string> folders) =>
        new(folders.Count > 0 ? folders[0] : System.Environment.CurrentDirectory, Today, PolicyTexts.OnDisk);
}
