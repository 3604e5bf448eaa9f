using PolicyLint.LanguageServer.Documents;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the handlers of one connection share.</summary>
internal sealed class ServerSession
{
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ServerState _state = ServerState.Waiting;

    /// <param name="client">The editor.</param>
    /// <param name="log">Where the server says what it does.</param>
    /// <param name="version">The program's version.</param>
    /// <param name="time">Tells the day.</param>
    public ServerSession(EditorClient client, ServerLog log, string version, TimeProvider time)
    {
        Client = client;
        Log = log;
        Version = version;
        Workspace = new DraftWorkspace(
            time,
            snapshot => _ = client.PublishAsync(snapshot),
            (document, exception) => log.Fail($"{document.Uri} could not be linted", exception));
    }

    /// <summary>The editor.</summary>
    public EditorClient Client { get; }

    /// <summary>Where the server says what it does.</summary>
    public ServerLog Log { get; }

    /// <summary>The program's version.</summary>
    public string Version { get; }

    /// <summary>The open documents.</summary>
    public DraftWorkspace Workspace { get; }

    /// <summary>What the editor can do.</summary>
    public ClientCapabilities Capabilities { get; set; } = new(null, null);

    /// <summary>How far the conversation is.</summary>
    public ServerState State => _state;

    /// <summary>The exit code, once the editor asked for the end.</summary>
    public Task<int> Exited => _exit.Task;

    /// <summary>Moves on.</summary>
    public void Enter(ServerState state) => _state = state;

    /// <summary>Ends the server: 0 after <c>shutdown</c>, else 1, as the protocol asks.</summary>
    public void Exit() => _exit.TrySetResult(State == ServerState.ShutDown ? 0 : 1);

    /// <summary>Has the editor ask for lenses anew, where it can: what they say changed without an edit.</summary>
    public void RefreshLenses()
    {
        if (Capabilities.Workspace?.CodeLens?.RefreshSupport == true) _ = Client.RefreshCodeLensesAsync(CancellationToken.None);
    }

    /// <summary>Whether a message may be handled now.</summary>
    /// <exception cref="StreamJsonRpc.LocalRpcException">It may not. A request is answered with this error, a notification dropped.</exception>
    public void Admit(string method)
    {
        if (method == "exit") return;
        switch (State)
        {
            case ServerState.Waiting when method != "initialize":
                throw ProtocolErrors.NotInitialized();
            case ServerState.Running when method == "initialize":
                throw ProtocolErrors.NotNow("The server is initialized already.");
            case ServerState.ShutDown:
                throw ProtocolErrors.NotNow("The server was shut down; only exit may follow.");
        }
    }
}
