using StreamJsonRpc;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Errors that requests are answered with; codes of the Language Server Protocol 3.17.</summary>
internal static class ProtocolErrors
{
    private const int ServerNotInitialized = -32002;
    private const int InvalidRequest = -32600;
    private const int InvalidParams = -32602;

    /// <summary>A request came before <c>initialize</c>.</summary>
    public static LocalRpcException NotInitialized() => new("The server waits for initialize first.") { ErrorCode = ServerNotInitialized };

    /// <summary>A request came after <c>shutdown</c>, or initialize for the second time.</summary>
    public static LocalRpcException NotNow(string message) => new(message) { ErrorCode = InvalidRequest };

    /// <summary>What was asked for does not exist.</summary>
    public static LocalRpcException Unknown(string message) => new(message) { ErrorCode = InvalidParams };
}
