using System.Runtime.InteropServices;

namespace PolicyLint.Workspace;

/// <summary>
/// Replaces files whole or not at all: a temporary sibling is written, flushed to disk and renamed over the file. Whoever reads the file
/// meanwhile, or after the process was killed, finds the old text or the new one.
/// </summary>
public static class SafeFileWriter
{
    private const string TemporarySuffix = ".policylint-tmp";

    // SIGXFSZ on Linux: a process over its file size limit would be ended by it; with a handler, the system reports an error instead. It stays
    // for the life of the process, since a signal that arrives after its handler is gone ends the process all the same.
    private static readonly PosixSignalRegistration? FileSizeLimit =
        OperatingSystem.IsLinux() ? PosixSignalRegistration.Create((PosixSignal)25, context => context.Cancel = true) : null;

    /// <summary>Writes a file that was read before. Mode, and owner where the process may set it, stay; a symbolic link stays one and its target is written.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="expected">The bytes that were read.</param>
    /// <param name="content">The bytes to write.</param>
    /// <returns>Null where the file holds <paramref name="content"/> now; else what stood in the way, one line with what to do, and the file is as it was.</returns>
    public static string? Write(string path, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        var temporary = "";
        try
        {
            var target = FullPath.Real(FullPath.Of(path, Environment.CurrentDirectory));
            if (Refuse(target) is { } refusal) return refusal;
            if (ReadIfSame(target, content)) return null;
            if (!ReadIfSame(target, expected)) return "The file changed since it was read: it is left as it is; run again.";
            temporary = $"{Path.GetDirectoryName(target)}/.{Path.GetFileName(target)}.{Path.GetRandomFileName()}{TemporarySuffix}";
            WriteTemporary(temporary, target, content);
            // The last look before the rename: from here to there is the shortest way there is.
            if (!ReadIfSame(target, expected)) return "The file changed while it was fixed: it is left as it is; run again.";
            File.Move(temporary, target, overwrite: true);
            temporary = "";
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return "The file or its folder may not be written: check their permissions.";
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return "The file is no longer there.";
        }
        catch (ArgumentOutOfRangeException)
        {
            // .NET's word for EFBIG.
            return "The file could not be written and is as it was: files may not grow to this size here.";
        }
        catch (IOException exception)
        {
            return $"The file could not be written and is as it was: {Explain(exception)}.";
        }
        finally
        {
            if (temporary.Length > 0) Remove(temporary);
        }
    }

    /// <summary>Why a file must not be replaced, or null. A rename asks only for the folder's permission, so the file's is looked at here.</summary>
    private static string? Refuse(string target)
    {
        var file = new FileInfo(target);
        if (!file.Exists) return "The file is no longer there.";
        var isReadOnly = OperatingSystem.IsWindows()
            ? file.IsReadOnly
            : (file.UnixFileMode & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;
        if (isReadOnly) return "The file is read-only: it is left as it is.";
        // Opened for writing and closed again: whether this user may write it is for the system to say.
        File.OpenHandle(target, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose();
        return null;
    }

    private static bool ReadIfSame(string target, ReadOnlySpan<byte> expected)
    {
        using var handle = File.OpenHandle(target, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        if (RandomAccess.GetLength(handle) != expected.Length) return false;
        var buffer = new byte[Math.Min(expected.Length + 1, 1 << 16)];
        var offset = 0;
        while (RandomAccess.Read(handle, buffer, offset) is var count and > 0)
        {
            if (offset + count > expected.Length || !buffer.AsSpan(0, count).SequenceEqual(expected.Slice(offset, count))) return false;
            offset += count;
        }

        return offset == expected.Length;
    }

    private static void WriteTemporary(string temporary, string target, ReadOnlySpan<byte> content)
    {
        GC.KeepAlive(FileSizeLimit);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(temporary, options);
        stream.Write(content);
        if (!OperatingSystem.IsWindows())
        {
            FileOwner.Copy(target, temporary);
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>The cause in words: the program carries no texts of the system's errors, only their numbers.</summary>
    private static string Explain(IOException exception) => (exception.HResult, OperatingSystem.IsWindows()) switch
    {
        (28, false) or (unchecked((int)0x80070070), true) => "the disk is full",
        (122, false) => "the disk quota is used up",
        (30, false) or (unchecked((int)0x80070013), true) => "the disk is read-only",
        (unchecked((int)0x80070020), true) => "another program holds it open",
        _ => $"the system reports error {exception.HResult & 0xFFFF}",
    };

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder went away or was closed meanwhile; there is nothing left to tidy up.
        }
    }
}
