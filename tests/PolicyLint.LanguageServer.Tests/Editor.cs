using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint.LanguageServer.Tests;

/// <summary>The other end of the connection: speaks the protocol by hand, so that what is on the wire is what is tested.</summary>
internal sealed class Editor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Without a threshold a write never waits, so that edits can be sent as fast as a macro types.
    private readonly Pipe _toServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _fromServer = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _answers = new();
    private readonly List<JsonObject> _received = [];
    private readonly SemaphoreSlim _news = new(0);
    private readonly Task _reading;
    private int _id;

    private Editor(StringWriter? log)
    {
        Server = LanguageServerHost.RunAsync(_toServer.Reader.AsStream(), _fromServer.Writer.AsStream(), log, "1.2.3", TimeProvider.System);
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>The server; its result is the exit code.</summary>
    public Task<int> Server { get; }

    /// <summary>Answers to requests of the server, by method; null is answered to all others.</summary>
    public Dictionary<string, JsonNode?> Answers { get; } = new(StringComparer.Ordinal);

    public static Editor Connect(StringWriter? log = null) => new(log);

    /// <summary>Connects and gets past <c>initialized</c>.</summary>
    public static async Task<Editor> OpenAsync(DraftFolder folder, object? capabilities = null)
    {
        var editor = new Editor(null);
        await editor.RequestAsync("initialize", new { processId = (int?)null, rootUri = folder.UriOf("").TrimEnd('/'), capabilities = capabilities ?? new { } });
        editor.Notify("initialized", new { });
        return editor;
    }

    public void Notify(string method, object? parameters) => Send(new { jsonrpc = "2.0", method, @params = parameters });

    /// <summary>The result of a request.</summary>
    public async Task<JsonNode?> RequestAsync(string method, object? parameters)
    {
        var answer = await SendRequestAsync(method, parameters);
        Assert.True(answer["error"] is null, answer["error"]?.ToJsonString());
        return answer["result"];
    }

    /// <summary>The error that a request is answered with.</summary>
    public async Task<JsonNode> RefusedAsync(string method, object? parameters)
    {
        var error = (await SendRequestAsync(method, parameters))["error"];
        Assert.NotNull(error);
        Assert.DoesNotContain("   at ", error.ToJsonString(), StringComparison.Ordinal);
        return error;
    }

    public void OpenDocument(string uri, string text, string language = "markdown", int? version = 1) =>
        Notify("textDocument/didOpen", new { textDocument = new { uri, languageId = language, version, text } });

    public void Change(string uri, int? version, params object[] edits) =>
        Notify("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges = edits });

    public static object Edit(int line, int from, int to, string text) => Edit(line, from, line, to, text);

    public static object Edit(int line, int from, int endLine, int to, string text) =>
        new { range = new { start = new { line, character = from }, end = new { line = endLine, character = to } }, text };

    /// <summary>The findings published for a version of a document.</summary>
    public async Task<JsonArray> PublishedAsync(string uri, int? version = 1)
    {
        var message = await ReceivedAsync("textDocument/publishDiagnostics", parameters => parameters["uri"]?.GetValue<string>() == uri && parameters["version"]?.GetValue<int>() == version);
        return Assert.IsType<JsonArray>(message["diagnostics"]);
    }

    /// <summary>The parameters of a message that has come or will, taken out of what has come.</summary>
    public async Task<JsonNode> ReceivedAsync(string method, Func<JsonNode, bool>? isMeant = null)
    {
        using var impatient = new CancellationTokenSource(Patience);
        while (true)
        {
            lock (_received)
            {
                var index = _received.FindIndex(message => message["method"]?.GetValue<string>() == method && (isMeant is null || (message["params"] is { } parameters && isMeant(parameters))));
                if (index >= 0)
                {
                    var found = _received[index];
                    _received.RemoveAt(index);
                    return found["params"] ?? throw new InvalidOperationException("A message without params.");
                }
            }

            await _news.WaitAsync(impatient.Token);
        }
    }

    /// <summary>Whether a message has come so far.</summary>
    public bool HasReceived(string method, Func<JsonNode, bool> isMeant)
    {
        lock (_received) return _received.Exists(message => message["method"]?.GetValue<string>() == method && message["params"] is { } parameters && isMeant(parameters));
    }

    /// <summary>Writes bytes as they are.</summary>
    public async Task WriteAsync(string raw)
    {
        await _toServer.Writer.WriteAsync(Encoding.UTF8.GetBytes(raw));
    }

    /// <summary>Closes the server's input.</summary>
    public async Task HangUpAsync() => await _toServer.Writer.CompleteAsync();

    public async Task<int> ShutDownAsync()
    {
        await RequestAsync("shutdown", null);
        Notify("exit", null);
        return await Server.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await HangUpAsync();
        await Server.WaitAsync(Patience);
        await _fromServer.Writer.CompleteAsync();
        await _reading.WaitAsync(Patience);
        _news.Dispose();
    }

    private async Task<JsonObject> SendRequestAsync(string method, object? parameters)
    {
        var id = Interlocked.Increment(ref _id);
        var answer = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers[id] = answer;
        Send(new { jsonrpc = "2.0", id, method, @params = parameters });
        return await answer.Task.WaitAsync(Patience);
    }

    private void Send(object message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message);
        lock (_toServer)
        {
            _toServer.Writer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            _toServer.Writer.Write(body);
            _ = _toServer.Writer.FlushAsync().AsTask();
        }
    }

    private async Task ReadAsync()
    {
        using var stream = _fromServer.Reader.AsStream();
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        while (await ReadLengthAsync(stream) is { } length)
        {
            var body = new byte[length];
            await stream.ReadExactlyAsync(body);
            Take(JsonNode.Parse(body)?.AsObject() ?? throw new InvalidOperationException("An empty message."));
        }
    }

    private void Take(JsonObject message)
    {
        if (message["method"]?.GetValue<string>() is not { } method)
        {
            if (message["id"] is { } id && _answers.TryRemove(id.GetValue<int>(), out var answer)) answer.SetResult(message);
            else Keep(message);
            return;
        }

        if (message["id"] is { } asked) Send(new { jsonrpc = "2.0", id = asked, result = Answers.GetValueOrDefault(method) });
        Keep(message);
    }

    private void Keep(JsonObject message)
    {
        lock (_received) _received.Add(message);
        _news.Release();
    }

    private static async Task<int?> ReadLengthAsync(Stream stream)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0) return null;
            header.Append((char)one[0]);
        }

        return int.Parse(header.ToString().AsSpan("Content-Length: ".Length).Trim(), CultureInfo.InvariantCulture);
    }
}
