using System.Text.Json;
using PolicyLint.LanguageServer.Documents;
using StreamJsonRpc;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the server says to the editor of its own accord. Once the connection is gone, saying something does nothing.</summary>
internal sealed class EditorClient
{
    private JsonRpc? _rpc;

    /// <summary>Connects the client; before, nothing is sent.</summary>
    public void Attach(JsonRpc rpc) => _rpc = rpc;

    /// <summary>Shows the findings of a version in place of all earlier ones.</summary>
    public Task PublishAsync(DocumentSnapshot snapshot)
    {
        var document = snapshot.Document;
        return PublishAsync(document.Uri, document.Version, ToProtocol.Diagnostics(document.Uri, document.Text, snapshot.Diagnostics));
    }

    /// <summary>Shows findings of a document, open or not.</summary>
    public Task PublishAsync(string uri, int? version, PublishedDiagnostic[] diagnostics)
    {
        const string Method = "textDocument/publishDiagnostics";
        (string, object?, Type) document = ("uri", uri, typeof(string));
        (string, object?, Type) findings = ("diagnostics", diagnostics, typeof(PublishedDiagnostic[]));
        return version is { } number ? NotifyAsync(Method, document, ("version", number, typeof(int?)), findings) : NotifyAsync(Method, document, findings);
    }

    /// <summary>Writes a line to the editor's log.</summary>
    public Task LogAsync(LogLevel level, string message) =>
        NotifyAsync("window/logMessage", ("type", (int)level, typeof(int?)), ("message", message, typeof(string)));

    /// <summary>Writes a line to the editor's trace.</summary>
    public Task TraceAsync(string message) => NotifyAsync("$/logTrace", ("message", message, typeof(string)));

    /// <summary>Reports how far a piece of work is.</summary>
    public Task ProgressAsync(JsonElement token, ProgressValue value) =>
        NotifyAsync("$/progress", ("token", token, typeof(JsonElement)), ("value", value, typeof(ProgressValue)));

    /// <summary>Asks for a progress display of our own.</summary>
    public Task CreateProgressAsync(JsonElement token, CancellationToken cancellation) =>
        RequestAsync("window/workDoneProgress/create", cancellation, ("token", token, typeof(JsonElement)));

    /// <summary>Asks to be told of some messages.</summary>
    public Task RegisterAsync(Registration[] registrations, CancellationToken cancellation) =>
        RequestAsync("client/registerCapability", cancellation, ("registrations", registrations, typeof(Registration[])));

    /// <summary>Asks for code lenses to be fetched anew.</summary>
    public Task RefreshCodeLensesAsync(CancellationToken cancellation) => RequestAsync("workspace/codeLens/refresh", cancellation);

    /// <summary>What the user has set in our section; null where the editor does not say.</summary>
    public async Task<JsonElement?> GetSettingsAsync(CancellationToken cancellation)
    {
        ConfigurationItem[] items = [new("policylint")];
        (string, object?, Type) asked = ("items", items, typeof(ConfigurationItem[]));
        var answer = await RequestAsync("workspace/configuration", cancellation, asked).ConfigureAwait(false);
        return answer is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : null;
    }

    private async Task NotifyAsync(string method, params (string Name, object? Value, Type Type)[] members)
    {
        if (_rpc is not { } rpc) return;
        try
        {
            var (values, types) = Split(members);
            await rpc.NotifyWithParameterObjectAsync(method, values, types).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsConnectionGone(exception))
        {
        }
    }

    private async Task<JsonElement?> RequestAsync(
        string method, CancellationToken cancellation, params (string Name, object? Value, Type Type)[] members)
    {
        if (_rpc is not { } rpc) return null;
        try
        {
            var (values, types) = Split(members);
            return await rpc.InvokeWithParameterObjectAsync<JsonElement?>(method, values, types, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RemoteInvocationException or RemoteMethodNotFoundException || IsConnectionGone(exception))
        {
            // An editor that does not know a request, or refuses it, goes without what it would have brought.
            return null;
        }
    }

    private static bool IsConnectionGone(Exception exception) => exception is ConnectionLostException or ObjectDisposedException or IOException;

    private static (Dictionary<string, object?> Values, Dictionary<string, Type> Types) Split((string Name, object? Value, Type Type)[] members)
    {
        var values = new Dictionary<string, object?>(members.Length, StringComparer.Ordinal);
        var types = new Dictionary<string, Type>(members.Length, StringComparer.Ordinal);
        foreach (var (name, value, type) in members)
        {
            values.Add(name, value);
            types.Add(name, type);
        }

        return (values, types);
    }
}
