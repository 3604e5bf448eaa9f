namespace PolicyLint.LanguageServer.Tests;

/// <summary>A folder of drafts that is gone after the test.</summary>
internal sealed class DraftFolder : IDisposable
{
    public DraftFolder()
    {
        Root = Directory.CreateTempSubdirectory("policylint-server-").FullName.Replace('\\', '/');
        Write("policylint.yaml", "root: true\n");
    }

    public string Root { get; }

    public string Write(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Root);
        File.WriteAllText(path, content);
        return path;
    }

    public string PathOf(string name) => $"{Root}/{name}";

    public string UriOf(string name) => Documents.DocumentUri.FromPath(PathOf(name));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
