namespace PolicyLint.Workspace;

/// <summary>The program that makes a site of a repository's Markdown.</summary>
public enum SiteGenerator
{
    /// <summary>None that is known.</summary>
    None,

    /// <summary>Jekyll.</summary>
    Jekyll,

    /// <summary>Hugo.</summary>
    Hugo,

    /// <summary>Eleventy.</summary>
    Eleventy,

    /// <summary>Docusaurus.</summary>
    Docusaurus,

    /// <summary>Astro.</summary>
    Astro,

    /// <summary>Ghost.</summary>
    Ghost,
}
