using System.Runtime.InteropServices;

namespace PolicyLint.Workspace;

/// <summary>Words for what the operating system refused. The messages of the exceptions themselves are left out of the native executable.</summary>
public static class SystemError
{
    /// <summary>What went wrong, without a full stop.</summary>
    /// <param name="exception">What reading or writing a file threw.</param>
    public static string Describe(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission is denied",
        DirectoryNotFoundException => "its folder does not exist",
        FileNotFoundException => "it does not exist",
        PathTooLongException => "its path is too long",
        // The low half is the system's own number, on Windows inside a code of COM.
        IOException { HResult: not 0 } => Marshal.GetPInvokeErrorMessage(exception.HResult & 0xFFFF),
        ArgumentException or NotSupportedException => "its name is no path",
        _ => "the system refused",
    };
}
