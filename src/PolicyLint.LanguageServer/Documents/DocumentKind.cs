namespace PolicyLint.LanguageServer.Documents;

/// <summary>What an open document is to the linter.</summary>
internal enum DocumentKind
{
    /// <summary>Nothing it looks at.</summary>
    Other,

    /// <summary>A draft.</summary>
    Draft,

    /// <summary>A YAML file that may belong to a policy.</summary>
    PolicyFile,
}
