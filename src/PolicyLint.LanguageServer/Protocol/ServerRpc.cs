using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>
/// StreamJsonRpc's connection with the protocol's order kept: nothing before <c>initialize</c>, nothing but <c>exit</c> after
/// <c>shutdown</c>. Its errors are one clear line: no stack trace ever leaves the server.
/// </summary>
internal sealed class ServerRpc(IJsonRpcMessageHandler handler, ServerSession session) : JsonRpc(handler)
{
    /// <inheritdoc/>
    protected override ValueTask<JsonRpcMessage> DispatchRequestAsync(
        JsonRpcRequest request, TargetMethod targetMethod, CancellationToken cancellationToken)
    {
        session.Admit(request.Method ?? "");
        return base.DispatchRequestAsync(request, targetMethod, cancellationToken);
    }

    /// <inheritdoc/>
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        if (exception is LocalRpcException known)
            return new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)known.ErrorCode, Message = known.Message };
        session.Log.Fail($"{request.Method} failed", exception);
        return new JsonRpcError.ErrorDetail
        {
            Code = JsonRpcErrorCode.InternalError,
            Message = $"{request.Method} failed unexpectedly ({exception.GetType().Name}). The server's log says more.",
        };
    }
}
