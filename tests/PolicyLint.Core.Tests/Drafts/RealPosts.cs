using System.Diagnostics;
using PolicyLint.Tests.Text;

namespace PolicyLint.Tests.Drafts;

/// <summary>Real posts that lie beside the repository, unpacked once a run. Tests that need them are skipped where they are not there.</summary>
internal sealed class RealPosts : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policylint-");

    private RealPosts(string archive)
    {
        using var tar = Process.Start("tar", ["-xJf", archive, "-C", _folder.FullName]);
        tar.WaitForExit();
        Assert.SkipWhen(tar.ExitCode != 0, $"tar cannot unpack {archive}.");
    }

    internal IEnumerable<string> Files => Directory.EnumerateFiles(_folder.FullName, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    internal static RealPosts Unpack(string name)
    {
        return new RealPosts(SharedData.Find(Path.Combine("corpora", name)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyLint.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
