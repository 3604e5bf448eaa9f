using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyLint.Workspace;

/// <summary>The bytes of a file, or why they could not be read.</summary>
public sealed record DraftFile
{
    /// <summary>Files larger than this many bytes are no drafts.</summary>
    public const long DefaultMaxBytes = 10_000_000;

    private DraftFile(byte[]? bytes, string? problem)
    {
        Bytes = bytes;
        Problem = problem;
    }

    /// <summary>The whole content, or null.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "Decoding takes the array as it is; a copy of every draft would be the dearest part of reading it.")]
    public byte[]? Bytes { get; }

    /// <summary>Why there is none, one line with what to do, or null.</summary>
    public string? Problem { get; }

    /// <summary>Whether the file was read.</summary>
    [MemberNotNullWhen(true, nameof(Bytes))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Bytes is not null;

    /// <summary>Reads a file whole. Its size is looked at first; nothing that may go wrong with it is thrown.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="maxBytes">The most bytes that are read.</param>
    public static DraftFile Read(string path, long maxBytes = DefaultMaxBytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return Fail(Directory.Exists(path) ? "This is a folder, not a file." : "There is no such file.");
            if (file.Length > maxBytes) return Fail(TooLarge(file.Length, maxBytes));
            // Also keeps away from pipes and devices, which have no length and might never end.
            if (file.Length == 0) return new DraftFile([], null);
            var written = file.LastWriteTimeUtc;
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            if (length > maxBytes) return Fail(TooLarge(length, maxBytes));
            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is var count and > 0) read += count;
            var isWhole = read == length && RandomAccess.GetLength(handle) == length && File.GetLastWriteTimeUtc(handle) == written;
            return isWhole ? new DraftFile(bytes, null) : Fail("The file changed while it was read; try again.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Fail("There is no such file.");
        }
        catch (UnauthorizedAccessException)
        {
            return Fail("The file may not be read: check its permissions.");
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException or ArgumentException)
        {
            return Fail($"The file cannot be read: {SystemError.Describe(exception)}.");
        }
    }

    private static DraftFile Fail(string problem) => new(null, problem);

    private static string TooLarge(long length, long maxBytes) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file has {length} bytes, more than the {maxBytes} that are read: leave it out, or allow more with --max-file-size.");
}
