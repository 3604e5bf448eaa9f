namespace PolicyLint.Workspace.Tests;

public class DraftFileTests
{
    [Fact]
    public void A_file_is_read_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)i).ToArray();
        File.WriteAllBytes(folder["a.md"], bytes);
        Assert.Equal(bytes, DraftFile.Read(folder["a.md"]).Bytes);
    }

    [Fact]
    public void An_empty_file_has_no_bytes_and_no_problem()
    {
        using var folder = new TemporaryFolder().Write("a.md");
        Assert.Empty(DraftFile.Read(folder["a.md"]).Bytes ?? [1]);
    }

    [Theory]
    [InlineData("missing.md", "no such file")]
    [InlineData("a.md/b.md", "no such file")]
    [InlineData("", "a folder")]
    [InlineData("dangling.md", "no such file")]
    [InlineData("loop.md", "")]
    [InlineData("nul\0.md", "")]
    public void What_cannot_be_read_is_one_line_and_no_exception(string path, string message)
    {
        using var folder = new TemporaryFolder().Write("a.md", "x").Link("dangling.md", "nowhere").Link("loop.md", "loop.md");
        var file = DraftFile.Read(folder[path]);
        Assert.False(file.Succeeded);
        Assert.Contains(message, file.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', file.Problem);
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        using var folder = new TemporaryFolder();
        if (TemporaryFolder.Run(folder.Path, "mkfifo", "", "pipe.md") is not { ExitCode: 0 }) Assert.Skip("There is no mkfifo to make a pipe with.");
        Assert.Empty(DraftFile.Read(folder["pipe.md"]).Bytes ?? [1]);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_read()
    {
        using var folder = new TemporaryFolder().Write("a.md", "12345");
        Assert.True(DraftFile.Read(folder["a.md"], 5).Succeeded);
        var file = DraftFile.Read(folder["a.md"], 4);
        Assert.Contains("5 bytes, more than the 4", file.Problem, StringComparison.Ordinal);
    }
}
