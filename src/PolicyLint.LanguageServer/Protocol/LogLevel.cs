namespace PolicyLint.LanguageServer.Protocol;

/// <summary>The protocol's message types.</summary>
internal enum LogLevel
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
}
