using System.Collections.Concurrent;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>
/// Lints open documents behind the editor's back: one worker a document, the newest version wins. A version that is overtaken
/// while it is linted is given up and never shown.
/// </summary>
/// <param name="lint">Lints one version. May run on several threads at once, for different documents.</param>
/// <param name="settle">How long a version is left alone before it is linted, so that what is slow to lint is not begun at every key.</param>
/// <param name="show">Takes what was found; called in the order of versions of a document, and never after it was closed.</param>
/// <param name="fail">Is told of an exception of <paramref name="lint"/>; the document then counts as one without findings.</param>
internal sealed class LintQueue(
    Func<OpenDocument, CancellationToken, DocumentSnapshot> lint,
    Func<OpenDocument, TimeSpan> settle,
    Action<DocumentSnapshot> show,
    Action<OpenDocument, Exception> fail)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Takes a version of a document in place of all earlier ones.</summary>
    public void Submit(OpenDocument document)
    {
        var entry = _entries.GetOrAdd(document.Uri, static _ => new Entry());
        lock (entry)
        {
            entry.Latest = document;
            entry.Running?.Cancel();
            if (entry.Snapshot.Task.IsCompleted) entry.Snapshot = NewSource();
            if (entry.IsWorking) return;
            entry.IsWorking = true;
        }

        _ = Task.Run(() => WorkAsync(entry));
    }

    /// <summary>Forgets a document. What is still found in it is not shown.</summary>
    /// <param name="uri">The document.</param>
    /// <param name="whenClosed">Called after everything shown of it.</param>
    public void Close(string uri, Action whenClosed)
    {
        if (!_entries.TryRemove(uri, out var entry)) return;
        lock (entry)
        {
            entry.Latest = null;
            entry.Running?.Cancel();
            entry.Snapshot.TrySetResult(null);
            whenClosed();
        }
    }

    /// <summary>What was found in the newest version there is when the answer is ready; null for a document that is not open.</summary>
    public async Task<DocumentSnapshot?> GetSnapshotAsync(string uri, CancellationToken cancellation)
    {
        while (_entries.TryGetValue(uri, out var entry))
        {
            Task<DocumentSnapshot?> newest;
            lock (entry) newest = entry.Snapshot.Task;
            var snapshot = await newest.WaitAsync(cancellation).ConfigureAwait(false);
            lock (entry)
            {
                if (snapshot is null || ReferenceEquals(snapshot.Document, entry.Latest)) return snapshot;
            }
        }

        return null;
    }

    private async Task WorkAsync(Entry entry)
    {
        while (true)
        {
            OpenDocument document;
            using var running = new CancellationTokenSource();
            lock (entry)
            {
                if (entry.Latest is not { } latest || ReferenceEquals(latest, entry.Done))
                {
                    entry.IsWorking = false;
                    return;
                }

                document = latest;
                entry.Running = running;
            }

            var snapshot = await LintOrGiveUpAsync(document, running.Token).ConfigureAwait(false);
            lock (entry)
            {
                entry.Running = null;
                if (snapshot is null || !ReferenceEquals(entry.Latest, document)) continue;
                entry.Done = document;
                show(snapshot);
                entry.Snapshot.TrySetResult(snapshot);
            }
        }
    }

    // One document that cannot be linted, for a reason nobody foresaw, must not leave its worker dead and its findings standing.
#pragma warning disable CA1031
    private async Task<DocumentSnapshot?> LintOrGiveUpAsync(OpenDocument document, CancellationToken cancellation)
    {
        try
        {
            var delay = settle(document);
            if (delay > TimeSpan.Zero) await Task.Delay(delay, cancellation).ConfigureAwait(false);
            return lint(document, cancellation);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception exception)
        {
            fail(document, exception);
            return new DocumentSnapshot(document, [], null);
        }
    }
#pragma warning restore CA1031

    private static TaskCompletionSource<DocumentSnapshot?> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One open document. Its own lock guards it.</summary>
    private sealed class Entry
    {
        /// <summary>The newest version; null once the document is closed.</summary>
        public OpenDocument? Latest { get; set; }

        /// <summary>The version last shown.</summary>
        public OpenDocument? Done { get; set; }

        public bool IsWorking { get; set; }

        public CancellationTokenSource? Running { get; set; }

        public TaskCompletionSource<DocumentSnapshot?> Snapshot { get; set; } = NewSource();
    }
}
