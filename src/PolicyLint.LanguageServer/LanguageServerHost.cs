using System.Diagnostics.CodeAnalysis;
using PolicyLint.LanguageServer.Features;
using PolicyLint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace PolicyLint.LanguageServer;

/// <summary>Runs the language server over a pair of streams.</summary>
public static class LanguageServerHost
{
    /// <summary>
    /// Serves one editor until it says <c>exit</c>, closes its end, or its process ends.
    /// </summary>
    /// <param name="input">What the editor writes.</param>
    /// <param name="output">What the editor reads; nothing but the protocol is written to it.</param>
    /// <param name="log">Where details are written, or null.</param>
    /// <param name="version">The program's version.</param>
    /// <param name="time">Tells the day.</param>
    /// <returns>The exit code: 0 where the editor asked for the end in order, else 1.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, TextWriter? log, string version, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(time);
        var client = new EditorClient();
        var serverLog = new ServerLog(log, time, client);
        var session = new ServerSession(client, serverLog, version, time);
        using var handler = new FramedMessageHandler(input, output, CreateFormatter(), complaint => serverLog.Tell(LogLevel.Warning, complaint));
        using var rpc = new ServerRpc(handler, session);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<ILifecycle>(), new LifecycleHandler(session), null);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<ITextSync>(), new TextSyncHandler(session), null);
        var rules = new RuleLookup(session.Workspace);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<ILanguageFeatures>(), new LanguageFeaturesHandler(session, rules), null);
        var folders = new FolderLinter(session.Workspace, time);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<IPolicyRequests>(), new PolicyRequestsHandler(session, rules, folders), null);
        using var lintFolder = new FolderLintCommand(session, folders);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<IWorkspaceMessages>(), new WorkspaceHandler(session, lintFolder), null);
        client.Attach(rpc);
        rpc.StartListening();
        await Task.WhenAny(session.Exited, rpc.Completion).ConfigureAwait(false);
        session.Exit();
        return await session.Exited.ConfigureAwait(false);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All types that cross the connection are in ProtocolJson.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All types that cross the connection are in ProtocolJson.")]
    private static SystemTextJsonFormatter CreateFormatter() => new() { JsonSerializerOptions = new(ProtocolJson.Default.Options) };
}
