namespace PolicyLint.EndToEnd.Tests;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    /// <summary>Full path of the folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyLint.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests stand outside the repository.");
    }
}
