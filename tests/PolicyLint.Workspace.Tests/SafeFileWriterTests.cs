using System.Runtime.Versioning;
using System.Text;

namespace PolicyLint.Workspace.Tests;

public sealed class SafeFileWriterTests
{
    private static readonly byte[] Old = Encoding.UTF8.GetBytes("old\r\n");
    private static readonly byte[] New = Encoding.UTF8.GetBytes("\uFEFFnew\r\n");

    [Fact]
    public void A_file_is_replaced_and_nothing_else_left()
    {
        using var folder = new TemporaryFolder().Write("a.md", "old\r\n");
        Assert.Null(SafeFileWriter.Write(folder["a.md"], Old, New));
        Assert.Equal(New, File.ReadAllBytes(folder["a.md"]));
        Assert.Equal([folder["a.md"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_file_that_changed_since_is_left_alone()
    {
        using var folder = new TemporaryFolder().Write("a.md", "other");
        Assert.Equal("The file changed since it was read: it is left as it is; run again.", SafeFileWriter.Write(folder["a.md"], Old, New));
        Assert.Equal("other", File.ReadAllText(folder["a.md"]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_file_that_somebody_else_fixed_alike_is_done()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.md"], New);
        Assert.Null(SafeFileWriter.Write(folder["a.md"], Old, New));
    }

    [Fact]
    public void A_file_that_is_gone_is_told()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("The file is no longer there.", SafeFileWriter.Write(folder["a.md"], Old, New));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Mode_stays()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no modes.");
        else KeepMode();
    }

    [UnsupportedOSPlatform("windows")]
    private static void KeepMode()
    {
        using var folder = new TemporaryFolder().Write("a.md", "old\r\n");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(folder["a.md"], Mode);
        Assert.Null(SafeFileWriter.Write(folder["a.md"], Old, New));
        Assert.Equal(Mode, File.GetUnixFileMode(folder["a.md"]));
    }

    [Fact]
    public void Owner_stays_where_the_process_may_set_it()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) Assert.Skip("Only root gives files away.");
        using var folder = new TemporaryFolder().Write("a.md", "old\r\n");
        Assert.SkipUnless(TemporaryFolder.Run(folder.Path, "chown", "", "12345:23456", "a.md")?.ExitCode == 0, "There is no chown.");
        Assert.Null(SafeFileWriter.Write(folder["a.md"], Old, New));
        Assert.Equal("12345:23456\n", TemporaryFolder.Run(folder.Path, "stat", "", "-c", "%u:%g", "a.md")?.Output);
    }

    [Fact]
    public void A_link_stays_a_link_and_its_target_is_written()
    {
        using var folder = new TemporaryFolder().Write("there/a.md", "old\r\n").Link("b.md", "there/a.md").Link("c.md", "b.md");
        Assert.Null(SafeFileWriter.Write(folder["c.md"], Old, New));
        Assert.Equal("b.md", new FileInfo(folder["c.md"]).LinkTarget);
        Assert.Equal("there/a.md", new FileInfo(folder["b.md"]).LinkTarget);
        Assert.Equal(New, File.ReadAllBytes(folder["there/a.md"]));
        Assert.Single(Directory.GetFileSystemEntries(folder["there"]));
    }

    [Fact]
    public void A_file_replaced_by_a_link_elsewhere_is_known_by_its_content()
    {
        using var folder = new TemporaryFolder().Write("a.md", "old\r\n").Write("other.md", "other");
        File.Delete(folder["a.md"]);
        folder.Link("a.md", "other.md");
        Assert.NotNull(SafeFileWriter.Write(folder["a.md"], Old, New));
        Assert.Equal("other", File.ReadAllText(folder["other.md"]));
    }

    [Fact]
    public void A_read_only_file_is_left_alone()
    {
        using var folder = new TemporaryFolder().Write("a.md", "old\r\n");
        File.SetAttributes(folder["a.md"], FileAttributes.ReadOnly);
        Assert.Equal("The file is read-only: it is left as it is.", SafeFileWriter.Write(folder["a.md"], Old, New));
        Assert.Equal(Old, File.ReadAllBytes(folder["a.md"]));
        File.SetAttributes(folder["a.md"], FileAttributes.Normal);
    }

    [Fact]
    public async Task Of_many_writers_at_once_one_wins_and_the_file_is_whole()
    {
        using var folder = new TemporaryFolder().Write("a.md", "old\r\n");
        var contents = Enumerable.Range(0, 8).Select(i => Encoding.UTF8.GetBytes(new string((char)('a' + i), 100_000))).ToArray();
        await Task.WhenAll(contents.Select(content => Task.Run(() => SafeFileWriter.Write(folder["a.md"], Old, content))));
        Assert.Contains(contents, content => content.AsSpan().SequenceEqual(File.ReadAllBytes(folder["a.md"])));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }
}
