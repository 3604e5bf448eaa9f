namespace PolicyLint.Checks;

/// <summary>What a value of front matter must be.</summary>
internal enum FrontMatterType
{
    /// <summary>A text.</summary>
    String,

    /// <summary>A date, with or without a time.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>A list; one text counts as a list of one.</summary>
    List,
}
