using System.Globalization;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>
/// Where the server says what it does: a file where one was asked for, the editor's log for what a user should know, its trace while it
/// is on.
/// </summary>
internal sealed class ServerLog(TextWriter? file, TimeProvider time, EditorClient client)
{
    private readonly Lock _writing = new();

    /// <summary>Whether the editor asked for a trace.</summary>
    public bool IsTracing { get; set; }

    /// <summary>Something a user should know.</summary>
    public void Tell(LogLevel level, string message)
    {
        Write(message);
        _ = client.LogAsync(level, message);
    }

    /// <summary>A detail.</summary>
    public void Trace(string message)
    {
        Write(message);
        if (IsTracing) _ = client.TraceAsync(message);
    }

    /// <summary>Something that nobody foresaw. The details go to the file only: they may quote a draft.</summary>
    public void Fail(string what, Exception exception)
    {
        Write($"{what}: {exception}");
        _ = client.LogAsync(LogLevel.Error, $"{what}: {exception.GetType().Name}. Please report it; --log FILE writes down the details.");
    }

    private void Write(string message)
    {
        if (file is null) return;
        lock (_writing)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.GetLocalNow():yyyy-MM-dd HH:mm:ss.fff} {message}"));
            file.Flush();
        }
    }
}
