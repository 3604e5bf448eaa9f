using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace PolicyLint.Workspace;

/// <summary>Owner and group of files, for which .NET has no names. Only Linux is asked; elsewhere the process's own stay.</summary>
internal static class FileOwner
{
    // From linux/stat.h: the layout of struct statx is the same on every architecture.
    private const int CurrentFolder = -100;
    private const uint OwnerAndGroup = 0x18;
    private const int StatxLength = 256;
    private const int OwnerOffset = 20;
    private const int GroupOffset = 24;
    private const uint Unchanged = uint.MaxValue;

    /// <summary>Gives a file the owner and group of another, as far as this process may: often the group only, or neither.</summary>
    public static void Copy(string from, string to)
    {
        if (!OperatingSystem.IsLinux() || Read(from) is not { } wanted || Read(to) is not { } own || wanted == own) return;
        var path = Encode(to);
        if (Chown(path, wanted.Owner, wanted.Group) != 0) _ = Chown(path, Unchanged, wanted.Group);
    }

    private static (uint Owner, uint Group)? Read(string path)
    {
        var status = new byte[StatxLength];
        if (Statx(CurrentFolder, Encode(path), 0, OwnerAndGroup, status) != 0) return null;
        return (ReadNumber(status, OwnerOffset), ReadNumber(status, GroupOffset));
    }

    private static uint ReadNumber(byte[] status, int offset) =>
        BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(offset)) : BinaryPrimitives.ReadUInt32BigEndian(status.AsSpan(offset));

    private static byte[] Encode(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] status);

    [DllImport("libc", EntryPoint = "chown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Chown(byte[] path, uint owner, uint group);
}
