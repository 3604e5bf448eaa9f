namespace PolicyLint.Checks;

/// <summary>Where a required text must stand.</summary>
internal enum RequirePlace
{
    /// <summary>Anywhere in the draft.</summary>
    Anywhere,

    /// <summary>In the first sentence after title and headings.</summary>
    Start,

    /// <summary>In the first source lines of text, at most 125 weighted characters.</summary>
    FirstLines,

    /// <summary>In the first words of text.</summary>
    FirstWords,

    /// <summary>In the last two blocks of text.</summary>
    End,

    /// <summary>Anywhere in every post.</summary>
    EachPost,
}
