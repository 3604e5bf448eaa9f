namespace PolicyLint.Tests.Text;

/// <summary>Public data beside the repository, which tests read where it is there.</summary>
internal static class SharedData
{
    /// <summary>The path of a file in <c>../shared</c>; skips the test where there is none.</summary>
    public static string Find(string relativePath)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyLint.sln"))) folder = folder.Parent;
        // Beside the repository, or further up where it is checked out as one of several work trees.
        for (folder = folder?.Parent; folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", relativePath);
            if (File.Exists(path)) return path;
        }

        Assert.Skip($"{relativePath} is not in ../shared.");
        return "";
    }
}
