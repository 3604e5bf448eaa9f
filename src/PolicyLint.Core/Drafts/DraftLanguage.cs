namespace PolicyLint.Drafts;

/// <summary>What the words of a text say of its language.</summary>
public enum DraftLanguage
{
    /// <summary>Too short to tell; counts as the draft's, and for the draft as English.</summary>
    Unknown,

    /// <summary>English.</summary>
    English,

    /// <summary>Clearly another language: rules with <c>language: en</c> are silent.</summary>
    Other,
}
