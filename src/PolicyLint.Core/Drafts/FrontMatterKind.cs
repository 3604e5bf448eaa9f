namespace PolicyLint.Drafts;

/// <summary>How front matter is written.</summary>
public enum FrontMatterKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>YAML between lines of <c>---</c>.</summary>
    Yaml,

    /// <summary>TOML between lines of <c>+++</c>: kept out of the prose, not read.</summary>
    Toml,

    /// <summary>YAML whose closing line is missing: the text after the first line is linted as text (PL8003).</summary>
    Unterminated,
}
