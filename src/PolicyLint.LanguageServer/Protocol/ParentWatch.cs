using System.Diagnostics;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Ends the server when the editor's process does, even where it leaves the pipes open.</summary>
internal static class ParentWatch
{
    /// <summary>Calls back once the process has ended, also where there is none.</summary>
    public static void Start(int processId, Action whenGone) => _ = WatchAsync(processId, whenGone);

    private static async Task WatchAsync(int processId, Action whenGone)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            await process.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // There is no such process (any more), or it may not be watched: the pipes will tell then.
            if (exception is not ArgumentException) return;
        }

        whenGone();
    }
}
