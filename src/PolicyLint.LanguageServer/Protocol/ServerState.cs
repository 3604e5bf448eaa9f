namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How far a conversation with an editor is.</summary>
internal enum ServerState
{
    /// <summary><c>initialize</c> has not come.</summary>
    Waiting,

    /// <summary>Everything is answered.</summary>
    Running,

    /// <summary>Only <c>exit</c> may follow.</summary>
    ShutDown,
}
