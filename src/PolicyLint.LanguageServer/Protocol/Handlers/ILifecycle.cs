using PolyType;
using StreamJsonRpc;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Messages about the connection itself.</summary>
[JsonRpcContract, GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal partial interface ILifecycle
{
    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    Task<InitializeResult> InitializeAsync(InitializeParams parameters);

    [JsonRpcMethod("initialized", UseSingleObjectParameterDeserialization = true)]
    void Initialized(EmptyParams parameters);

    [JsonRpcMethod("shutdown")]
    Task<EmptyParams?> ShutdownAsync();

    [JsonRpcMethod("exit")]
    void Exit();

    [JsonRpcMethod("$/setTrace", UseSingleObjectParameterDeserialization = true)]
    void SetTrace(SetTraceParams parameters);
}
