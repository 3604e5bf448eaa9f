namespace PolicyLint.Tests.Text;

/// <summary>Public data beside the repository, which tests read where it is there.</summary>
internal static class SharedData
{
    /// <summary>The path of a file in <c>../shared</c>; skips the test where there is none.</summary>
    public static string Find(string relativePath)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyLint.sln"))) folder = folder.Parent;
        var shared = folder?.Parent?.GetDirectories("shared").FirstOrDefault() ?? folder?.Parent?.Parent?.GetDirectories("shared").FirstOrDefault();
        var path = shared is null ? null : Path.Combine(shared.FullName, relativePath);
        Assert.SkipUnless(path is not null && File.Exists(path), $"{relativePath} is not in ../shared.");
        return path;
    }
}
