namespace PolicyLint.Checks;

/// <summary>What <see cref="CharactersCheck"/> looks for.</summary>
internal enum CharacterClass
{
    /// <summary>Controls that turn the direction of writing where no right-to-left text calls for it.</summary>
    Bidi,

    /// <summary>Characters that show nothing, outside the scripts and emoji that need them.</summary>
    ZeroWidth,

    /// <summary>Mathematical, circled or full-width letters that stand in for a typeface.</summary>
    PseudoLetters,

    /// <summary>Three or more words in capitals in a row.</summary>
    AllCaps,

    /// <summary>The same emoji twice or more in a row.</summary>
    EmojiRun,

    /// <summary>Three or more lines in a row that begin with an emoji.</summary>
    EmojiBullets,
}
