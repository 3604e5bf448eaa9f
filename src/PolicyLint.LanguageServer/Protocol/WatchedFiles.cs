namespace PolicyLint.LanguageServer.Protocol;

/// <summary>The files whose change makes the server read the policies anew.</summary>
internal static class WatchedFiles
{
    /// <summary>What the editor is asked to watch: YAML files, word lists of packs, ignore rules.</summary>
    public static WatchedFilesOptions Options { get; } = new([new("**/*.{yaml,yml}"), new("**/lexicons/*.txt"), new("**/.gitignore")]);
}
