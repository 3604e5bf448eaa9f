namespace PolicyLint.EndToEnd.Tests;

/// <summary>Copies of the sample repository.</summary>
internal static class Samples
{
    /// <summary>A copy in a folder of its own.</summary>
    public static TemporaryFolder Copy()
    {
        var source = Path.Combine(Repository.Root, "samples");
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(source, file).Replace('\\', '/'), File.ReadAllText(file));
        return folder;
    }
}
