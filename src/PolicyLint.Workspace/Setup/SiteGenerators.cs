namespace PolicyLint.Workspace;

/// <summary>Tells a site generator by the files it wants in its folder.</summary>
internal static class SiteGenerators
{
    /// <summary>Each generator's own files; with <c>+</c>, both must be there, since the first alone is a name that others use too.</summary>
    private static readonly (SiteGenerator Generator, string[] Files)[] Marks =
    [
        (SiteGenerator.Docusaurus, ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"]),
        (SiteGenerator.Astro, ["astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.cjs"]),
        (SiteGenerator.Eleventy, [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts"]),
        (SiteGenerator.Hugo, ["hugo.toml", "hugo.yaml", "hugo.json", "config/_default", "config.toml+content", "config.yaml+content", "config.json+content"]),
        (SiteGenerator.Jekyll, ["_config.yml", "_config.yaml", "_config.toml", "_posts"]),
        (SiteGenerator.Ghost, [".ghost-cli", "config.production.json+content", "content/themes"]),
    ];

    /// <summary>The generator of a folder, or of a folder right in it; the folder's own counts first.</summary>
    /// <param name="folder">Full path of the folder.</param>
    public static SiteGenerator Detect(string folder)
    {
        var own = DetectIn(folder);
        if (own != SiteGenerator.None) return own;
        try
        {
            return Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(DetectIn).FirstOrDefault(found => found != SiteGenerator.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SiteGenerator.None;
        }
    }

    private static SiteGenerator DetectIn(string folder)
    {
        foreach (var (generator, files) in Marks)
            foreach (var file in files)
                if (Array.TrueForAll(file.Split('+'), name => Path.Exists(FullPath.Join(folder, name)))) return generator;
        return SiteGenerator.None;
    }
}
